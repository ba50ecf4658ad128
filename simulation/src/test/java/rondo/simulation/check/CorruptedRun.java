package rondo.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.kiosk.journal.JournalEntry;
import rondo.media.label.DiscCode;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.protocol.chain.ChainLink;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Simulation;

/** A real run of which each test alters a row, a file or a disc. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CorruptedRun {
  static final Evidence evidence = find();

  private final Set<String> seen = new TreeSet<>();

  Altered altered = new Altered(evidence);

  /** The invariants whose checkers must have failed in this class. */
  abstract List<String> here();

  private static Evidence find() {
    return LongStream.rangeClosed(1, 200)
        .mapToObj(Simulation::run)
        .filter(outcome -> outcome.violations().isEmpty())
        .map(Outcome::evidence)
        .filter(CorruptedRun::isRich)
        .findFirst()
        .orElseThrow();
  }

  @BeforeEach
  void begin_with_evidence_as_it_was_left() {
    altered = new Altered(evidence);
  }

  /** Nobody looks for any disc in it: where a person does, less is a violation. */
  private static boolean isRich(Evidence one) {
    var rentals = one.server().rentals();
    return one.server().tasks().isEmpty()
        && rentals.stream().anyMatch(row -> row.state() == RentalState.OPEN)
        && rentals.stream().filter(row -> row.state() == RentalState.RETURNED).count() > 3
        && rentals.stream().anyMatch(row -> isLate(row) && isCharged(one, row.rentalId()));
  }

  /** Back, and more than a night was counted. */
  static boolean isLate(Rental rental) {
    return rental.state() == RentalState.RETURNED && rental.nights().orElse(0) > 1;
  }

  /** And nobody gave the money back. */
  static boolean isCharged(Evidence one, RentalId rental) {
    return paid(one, PaymentKind.CHARGE, rental) && !paid(one, PaymentKind.REFUND, rental);
  }

  private static boolean paid(Evidence one, PaymentKind kind, RentalId rental) {
    return one.server().payments().stream()
        .anyMatch(op ->
            op.kind() == kind
                && op.state() == PaymentState.SUCCESS
                && op.rentalId().equals(Optional.of(rental)));
  }

  @AfterAll
  void every_checker_was_seen_to_fail() {
    assertThat(seen).containsAll(here());
  }

  void names(String invariant, Object subject) {
    seen.add(invariant);
    assertThat(new Altered(evidence).found(invariant)).isEmpty();
    assertThat(altered.found(invariant)).anyMatch(words -> words.contains(subject.toString()));
  }

  /** A person is told to look at a disc. */
  static OperatorTask look(TaskKind kind, DiscCode disc, Instant at) {
    return look(kind, disc, at, Optional.empty());
  }

  private static OperatorTask look(
      TaskKind kind, DiscCode disc, Instant at, Optional<Instant> closed) {
    return new OperatorTask(
        new UUID(5, 5),
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(disc),
        "look",
        at,
        closed);
  }

  /** A task that was settled before, and tasks of another matter. */
  void tellNothingOf(DiscCode disc, Instant since) {
    altered.tasks.add(
        look(
            TaskKind.RETURN_TO_CHECK,
            disc,
            since.minusSeconds(9),
            Optional.of(since.minusSeconds(1))));
    altered.tasks.add(look(TaskKind.DISC_FAULTY, disc, since));
    altered.tasks.add(look(TaskKind.KIOSK_CLOCK, disc, since));
  }

  static PaymentEntry amount(PaymentEntry entry, long minor) {
    return new PaymentEntry(
        entry.at(),
        entry.key(),
        entry.kind(),
        new Money(minor, entry.amount().currency()),
        entry.result(),
        entry.target());
  }

  static KioskRecords with(KioskRecords kiosk, List<JournalEntry> journal, ChainLink acknowledged) {
    return new KioskRecords(
        kiosk.kiosk(),
        kiosk.name(),
        kiosk.epoch(),
        journal,
        acknowledged,
        kiosk.outbox(),
        kiosk.slots());
  }
}
