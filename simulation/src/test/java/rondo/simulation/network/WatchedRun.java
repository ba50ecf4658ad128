package rondo.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.store.Step;
import rondo.simulation.check.Violation;
import rondo.simulation.time.Trace;
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.Watch;
import rondo.simulation.watch.World;

/** What a watch saw of a real run, to be altered and shown to a fresh one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WatchedRun {
  static final String STRANGE = Plan.strangeDisc().value();

  record Seen(Sight sight, Instant at) {}

  record Run(Plan plan, List<Seen> seen) {}

  static final Run RUN = find();

  final Set<String> failed = new TreeSet<>();
  List<Seen> seen = new ArrayList<>();

  static Run find() {
    return LongStream.rangeClosed(1, 50)
        .mapToObj(WatchTest::run)
        .filter(run -> run.seen().stream().anyMatch(it -> isCharge(it.sight())))
        .findFirst()
        .orElseThrow();
  }

  static Run run(long seed) {
    List<Seen> seen = new ArrayList<>();
    var plans = new ArrayList<Plan>();
    Simulation.run(
        Scenario.of(seed),
        Trace.hashed(),
        network -> {
          plans.add(network.plan());
          network.watch().alsoTell(sight -> seen.add(new Seen(sight, network.time().instant())));
        });
    return new Run(plans.getFirst(), seen);
  }

  static boolean isCharge(Sight sight) {
    return sight instanceof Sight.Called(var request, var outcome)
        && request.kind() == PaymentKind.CHARGE
        && outcome instanceof PaymentOutcome.Approved;
  }

  @BeforeEach
  void begin_with_what_was_seen() {
    seen = new ArrayList<>(RUN.seen());
  }

  /** Stands still: nothing is in a slot or machine but what a test puts there. */
  static class Empty implements World {
    @Override
    public List<KioskId> inside(String disc) {
      return List.of();
    }

    @Override
    public Optional<String> standsIn(KioskId kiosk, Slot slot) {
      return Optional.empty();
    }
  }

  List<Violation> watched(World world) {
    var now = new AtomicReference<>(RUN.plan().origin());
    var codes = RUN.plan().discs().stream().map(it -> it.disc().code()).toList();
    var watch = new Watch(world, RUN.plan().tariff(), codes, now::get);
    for (Seen one : seen) {
      now.set(one.at());
      watch.saw(one.sight());
    }
    return watch.violations("now");
  }

  void names(String invariant, Object subject) {
    names(invariant, subject, new Empty());
  }

  void names(String invariant, Object subject, World world) {
    failed.add(invariant);
    assertThat(watched(world))
        .anyMatch(
            it -> it.invariant().equals(invariant) && it.toString().contains(subject.toString()))
        .allMatch(it -> it.what().endsWith(", first seen now"));
  }

  /** Alters the first that fits and returns it as it was. */
  <S extends Sight> S alter(Class<S> kind, Predicate<S> fits, UnaryOperator<S> change) {
    for (int i = 0; i < seen.size(); i++) {
      Seen one = seen.get(i);
      if (kind.isInstance(one.sight()) && fits.test(kind.cast(one.sight()))) {
        S found = kind.cast(one.sight());
        seen.set(i, new Seen(change.apply(found), one.at()));
        return found;
      }
    }
    throw new AssertionError("nothing fits");
  }

  static Step step(
      Step old,
      List<Event> events,
      List<Rental> rentals,
      List<DiscPlace> places,
      List<PaymentOp> payments,
      List<LedgerLine> lines) {
    return new Step(
        old.facts(),
        events,
        old.checkouts(),
        rentals,
        places,
        payments,
        old.transactions(),
        lines,
        old.newCustomers(),
        old.knownCustomers(),
        old.mails(),
        old.credits(),
        old.reunited(),
        old.tasks(),
        old.closedTasks(),
        old.parked(),
        old.cleared(),
        old.notes(),
        old.unnoted(),
        old.debts(),
        old.stops(),
        old.bound());
  }

  static Sight.Written places(Sight.Written it, List<DiscPlace> places) {
    Step old = it.step();
    return new Sight.Written(
        step(old, old.events(), old.rentals(), places, old.payments(), old.lines()));
  }
}
