package rondo.simulation.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.base.money.Money;
import rondo.base.place.Slot;
import rondo.kiosk.journal.Change;
import rondo.kiosk.journal.JournalEntry;
import rondo.kiosk.screen.Screen;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.SlotContent;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.store.Step;
import rondo.simulation.watch.PaymentRequest;
import rondo.simulation.watch.Sight;
import rondo.simulation.watch.Watch;
import rondo.simulation.watch.World;
import rondo.simulator.truth.LogEntry;

/**
 * What a watch sees of a real run, with one thing altered on the way: it is named at the event at
 * which it was seen.
 */
class WatchTest extends WatchedRun {
  @AfterAll
  void every_invariant_was_seen_to_fail() {
    assertThat(failed).containsExactlyInAnyOrderElementsOf(new TreeSet<>(Watch.INVARIANTS));
  }

  @Test
  void nothing_is_said_of_what_was_really_seen() {
    assertThat(watched(new Empty())).isEmpty();
  }

  @Test
  void i1_names_a_rental_that_is_charged_too_much() {
    var called =
        alter(Sight.Called.class, WatchTest::isCharge, it -> of(it, it.request().amount(), 90_000));
    var rental =
        RUN.seen().stream()
            .flatMap(it ->
                it.sight() instanceof Sight.Written(var step)
                    ? step.payments().stream()
                    : Stream.<PaymentOp>empty())
            .filter(it -> it.paymentId().equals(called.request().key()))
            .findFirst()
            .orElseThrow();
    names("I1", rental.rentalId().orElseThrow());
  }

  private static Sight.Called of(Sight.Called it, Money amount, long more) {
    var request = it.request();
    return new Sight.Called(
        new PaymentRequest(
            request.key(),
            request.kind(),
            new Money(amount.minor() + more, amount.currency()),
            request.target(),
            request.reference()),
        it.outcome());
  }

  @Test
  void i3_names_a_payment_that_nobody_looks_after() {
    var written =
        alter(
            Sight.Written.class,
            it -> it.step().payments().stream().anyMatch(op -> !op.state().settled()),
            it -> {
              Step old = it.step();
              var ops = old.payments().stream().map(WatchTest::withoutDue).toList();
              return new Sight.Written(
                  step(old, old.events(), old.rentals(), old.places(), ops, old.lines()));
            });
    names("I3", written.step().payments().getFirst().paymentId());
  }

  private static PaymentOp withoutDue(PaymentOp op) {
    return new PaymentOp(
        op.paymentId(),
        op.kind(),
        op.state(),
        op.version(),
        op.checkoutId(),
        op.rentalId(),
        op.parentId(),
        op.amountMinor(),
        op.currency(),
        op.requestHash(),
        op.reason(),
        op.tries(),
        Optional.empty(),
        op.createdAt(),
        op.settledAt(),
        op.firstSentAt(),
        op.part());
  }

  @Test
  void i4_names_a_key_under_which_something_else_was_done() {
    var called =
        (Sight.Called)
            RUN.seen().stream()
                .map(Seen::sight)
                .filter(WatchTest::isCharge)
                .findFirst()
                .orElseThrow();
    seen.add(new Seen(of(called, called.request().amount(), 1), seen.getLast().at()));
    names("I4", called.request().key());
  }

  @Test
  void i5_names_a_transaction_that_lost_a_line() {
    var written =
        alter(
            Sight.Written.class,
            it -> !it.step().lines().isEmpty(),
            it -> {
              Step old = it.step();
              var lines = old.lines().subList(1, old.lines().size());
              return new Sight.Written(
                  step(old, old.events(), old.rentals(), old.places(), old.payments(), lines));
            });
    names("I5", written.step().lines().getFirst().ledgerId());
  }

  @Test
  void i10_names_a_disc_that_is_said_to_be_in_two_places_or_is_in_two_machines() {
    var written =
        alter(
            Sight.Written.class,
            it -> !it.step().places().isEmpty(),
            it -> {
              var twice = new ArrayList<>(it.step().places());
              twice.add(it.step().places().getFirst());
              return places(it, twice);
            });
    names("I10", written.step().places().getFirst().discCode());
    KioskId kiosk = RUN.plan().kiosks().getFirst().file().kiosk();
    names(
        "I10",
        "at once",
        new World() {
          @Override
          public List<KioskId> inside(String disc) {
            return List.of(kiosk, kiosk);
          }

          @Override
          public Optional<String> standsIn(KioskId id, Slot slot) {
            return Optional.empty();
          }
        });
  }

  @Test
  void i13_names_a_slot_that_gets_a_second_disc() {
    List<DiscPlace> first = new ArrayList<>();
    var written =
        alter(
            Sight.Written.class,
            it -> inSlot(it) && isSecond(first, it.step().places().getFirst()),
            it -> {
              DiscPlace row = it.step().places().getFirst();
              DiscPlace other = first.getFirst();
              KioskId kiosk = other.kioskId().orElseThrow();
              return places(it, List.of(row.in(kiosk, other.slot().orElseThrow(), row.since())));
            });
    names("I13", written.step().places().getFirst().discCode());
  }

  private static boolean isSecond(List<DiscPlace> first, DiscPlace row) {
    if (first.isEmpty()) {
      first.add(row);
    }
    return !first.getFirst().discCode().equals(row.discCode());
  }

  private static boolean inSlot(Sight.Written it) {
    return !it.step().places().isEmpty() && it.step().places().getFirst().kind() == PlaceKind.SLOT;
  }

  @Test
  void i14_names_a_machine_whose_door_opened_without_an_intent() {
    var committed =
        alter(
            Sight.Committed.class,
            it -> has(it, JournalEntry.ReleaseIntended.class),
            it -> without(it, JournalEntry.ReleaseIntended.class));
    names("I14", committed.kiosk());
  }

  private static boolean has(Sight.Committed it, Class<? extends JournalEntry> kind) {
    return it.change().entries().stream().anyMatch(kind::isInstance);
  }

  private static Sight.Committed without(Sight.Committed it, Class<? extends JournalEntry> kind) {
    Change old = it.change();
    var entries = old.entries().stream().filter(entry -> !kind.isInstance(entry)).toList();
    return new Sight.Committed(
        it.kiosk(),
        new Change(entries, old.slots(), old.facts(), old.done()),
        it.below(),
        it.last());
  }

  @Test
  void i15_and_i16_name_another_disc_that_left_under_an_attempt() {
    var left =
        alter(
            Sight.Logged.class,
            it -> it.line().event() == LogEntry.Event.DISC_LEFT_THE_MOUTH,
            it -> it);
    seen.add(new Seen(logged(left, STRANGE, left.line().token()), seen.getLast().at()));
    names("I15", STRANGE);
    names("I16", STRANGE);
  }

  private static Sight.Logged logged(Sight.Logged it, String disc, Optional<Long> token) {
    LogEntry old = it.line();
    return new Sight.Logged(
        it.kiosk(),
        new LogEntry(
            old.seq(),
            old.at(),
            old.event(),
            Optional.of(disc).filter(name -> !name.isEmpty()),
            old.attempt(),
            token,
            old.order(),
            old.action(),
            old.outcome()));
  }

  @Test
  void i18_names_a_rental_that_closes_with_too_many_nights() {
    var written =
        alter(
            Sight.Written.class,
            it -> it.step().rentals().stream().anyMatch(WatchTest::isBack),
            it -> {
              Step old = it.step();
              var rentals = old.rentals().stream().map(WatchTest::muchLonger).toList();
              return new Sight.Written(
                  step(old, old.events(), rentals, old.places(), old.payments(), old.lines()));
            });
    names(
        "I18",
        written.step().rentals().stream().filter(WatchTest::isBack).findFirst().get().rentalId());
  }

  private static boolean isBack(Rental row) {
    return row.state() == RentalState.RETURNED;
  }

  private static Rental muchLonger(Rental row) {
    return longer(row, 40);
  }

  private static Rental longer(Rental row, int nights) {
    return new Rental(
        row.rentalId(),
        row.checkoutId(),
        row.kioskId(),
        row.discCode(),
        row.titleId(),
        row.format(),
        row.state(),
        row.version(),
        row.openedAt(),
        row.dispensedAt(),
        row.dueAt(),
        row.saleAt(),
        row.closedAt(),
        row.returnedKioskId(),
        row.nights().map(it -> it + nights),
        row.endReason());
  }

  @Test
  void i19_names_a_strange_disc_that_closed_a_rental() {
    var closing = new HashSet<Object>();
    for (Seen one : seen) {
      if (one.sight() instanceof Sight.Written(var step)) {
        step.credits().stream()
            .filter(it -> it.rentalId().isPresent())
            .forEach(it -> closing.add(Optional.of(it.returnId().value())));
      }
    }
    alter(
        Sight.Logged.class,
        it ->
            it.line().event() == LogEntry.Event.CASE_DRAWN_IN
                && closing.contains(it.line().attempt()),
        it -> logged(it, STRANGE, it.line().token()));
    names("I19", STRANGE);
  }

  @Test
  void i19_names_a_strange_disc_that_is_offered() {
    assertThat(seen)
        .anyMatch(it ->
            it.sight() instanceof Sight.Committed one
                && one.change().slots().values().stream()
                    .anyMatch(SlotContent.Holds.class::isInstance));
    names(
        "I19",
        STRANGE,
        new World() {
          @Override
          public List<KioskId> inside(String disc) {
            return List.of();
          }

          @Override
          public Optional<String> standsIn(KioskId kiosk, Slot slot) {
            return Optional.of(STRANGE);
          }
        });
  }

  @Test
  void i20_names_a_kiosk_whose_facts_do_not_follow_each_other() {
    var committed =
        alter(
            Sight.Committed.class,
            it -> !it.change().facts().isEmpty(),
            it -> new Sight.Committed(it.kiosk(), it.change(), it.below(), ChainLink.START));
    names("I20", committed.kiosk());
  }

  @Test
  void i20_names_a_kiosk_that_comes_back_without_what_the_server_has() {
    var forgot = alter(Sight.Forgot.class, _ -> true, it -> it);
    seen.add(new Seen(new Sight.Reopened(forgot.kiosk(), ChainLink.START), seen.getLast().at()));
    names("I20", forgot.kiosk());
  }

  @Test
  void i22_names_a_checkout_that_costs_something_else_than_was_said() {
    var done =
        alter(
            Sight.Shown.class,
            it -> it.screen() instanceof Screen.Done page && page.charged().isPositive(),
            it -> new Sight.Shown(it.kiosk(), aCentMore((Screen.Done) it.screen())));
    assertThat(done.screen()).isInstanceOf(Screen.Done.class);
    names("I22", "was told to be charged");
  }

  private static Screen aCentMore(Screen.Done page) {
    Money charged = new Money(page.charged().minor() + 1, page.charged().currency());
    return new Screen.Done(
        page.discs(),
        page.due(),
        page.zone(),
        charged,
        page.mail(),
        page.kiosks(),
        page.reportable(),
        page.left());
  }

  @Test
  void i22_names_a_kiosk_that_offers_a_disc_nobody_approved() {
    var committed =
        alter(
            Sight.Committed.class,
            it -> has(it, JournalEntry.CheckoutApproved.class),
            it -> without(it, JournalEntry.CheckoutApproved.class));
    names("I22", committed.kiosk());
  }

  @Test
  void i22_names_a_kiosk_that_thanks_for_a_return_it_has_not_written() {
    var shown =
        alter(
            Sight.Shown.class,
            it -> it.screen() instanceof Screen.ReturnDone,
            it -> {
              var page = (Screen.ReturnDone) it.screen();
              return new Sight.Shown(
                  it.kiosk(),
                  new Screen.ReturnDone(
                      page.titleName(),
                      page.acceptedAt().minus(Duration.ofDays(1)),
                      page.zone(),
                      page.nights(),
                      page.total(),
                      page.reportable()));
            });
    names("I22", shown.kiosk());
  }

  @Test
  void i23_names_a_kiosk_that_forgets_what_nobody_has() {
    var forgot =
        alter(
            Sight.Forgot.class,
            _ -> true,
            it ->
                new Sight.Forgot(
                    it.kiosk(),
                    it.sequence() + 50,
                    new ChainLink(it.sequence() + 50, "0".repeat(64)),
                    it.oldest()));
    names("I23", forgot.kiosk());
  }

  @Test
  void i23_names_a_kiosk_that_sells_below_its_reserve() {
    seen.replaceAll(it ->
        it.sight() instanceof Sight.Committed one
            ? new Seen(below(one, it.at().minusSeconds(6)), it.at())
            : it);
    names("I23", "below its reserve");
  }

  @Test
  void i23_lets_a_kiosk_take_a_few_seconds_to_notice_that_room_is_short() {
    seen.replaceAll(it ->
        it.sight() instanceof Sight.Committed one
            ? new Seen(below(one, it.at().minusSeconds(1)), it.at())
            : it);
    assertThat(watched(new Empty())).isEmpty();
  }

  private static Sight.Committed below(Sight.Committed it, Instant since) {
    return new Sight.Committed(it.kiosk(), it.change(), Optional.of(since), it.last());
  }

  @Test
  void i27_names_a_disc_that_moved_and_money_that_moved_by_no_event() {
    var written =
        alter(
            Sight.Written.class,
            it -> !it.step().transactions().isEmpty(),
            it -> {
              Step old = it.step();
              return new Sight.Written(
                  step(old, List.of(), old.rentals(), old.places(), old.payments(), old.lines()));
            });
    names("I27", written.step().transactions().getFirst().ledgerId());
  }

  @Test
  void i28_names_a_machine_that_obeys_who_was_in_command_before() {
    var order =
        alter(Sight.Logged.class, it -> it.line().event() == LogEntry.Event.ORDER_BEGUN, it -> it);
    seen.add(new Seen(logged(order, "", Optional.of(0L)), seen.getLast().at()));
    names("I28", order.kiosk());
  }
}
