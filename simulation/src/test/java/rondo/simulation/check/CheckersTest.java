package rondo.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.EventId;
import rondo.base.id.ReturnId;
import rondo.base.json.StrictJson;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.PaymentEntry;
import rondo.protocol.chain.ChainLink;
import rondo.server.checkout.CheckoutState;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalTerms;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.TaskKind;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;
import tools.jackson.databind.JsonNode;

/** A checker that cannot fail is none: of a real run one row, file or disc is altered for each. */
class CheckersTest extends CorruptedRun {
  /** The invariants whose checkers are seen to fail here. */
  static final List<String> HERE =
      List.of(
          "I1", "I2", "I3", "I5", "I10", "I11", "I12", "I13", "I14", "I15", "I16", "I17", "I18",
          "I20", "I21", "I25");

  @Override
  List<String> here() {
    return HERE;
  }

  @Test
  void every_checker_has_a_test_that_sees_it_fail() {
    List<String> tested = new ArrayList<>(HERE);
    tested.addAll(RecordCheckersTest.HERE);
    assertThat(tested).containsAll(Checkers.invariants());
  }

  @Test
  void i1_names_a_rental_that_was_charged_too_much() {
    var charge =
        Altered.first(
            altered.bank,
            it -> it.kind() == PaymentKind.CHARGE && it.approved(),
            it -> amount(it, it.amount().minor() + 100_000));
    var op = altered.payments.stream().filter(it -> it.paymentId().equals(charge.key())).findAny();
    names("I1", op.orElseThrow().rentalId().orElseThrow());
  }

  @Test
  void i1_names_a_checkout_that_was_captured_too_much() {
    var capture =
        Altered.first(
            altered.bank,
            it -> it.kind() == PaymentKind.CAPTURE && it.approved(),
            it -> amount(it, it.amount().minor() + 1));
    var op = altered.payments.stream().filter(it -> it.paymentId().equals(capture.key())).findAny();
    names("I1", op.orElseThrow().checkoutId());
  }

  @Test
  void i2_names_a_payment_that_only_the_bank_knows() {
    var gone =
        altered.payments.stream().filter(it -> it.state() == PaymentState.SUCCESS).findFirst();
    altered.payments.remove(gone.orElseThrow());
    names("I2", gone.get().paymentId());
  }

  @Test
  void i2_names_a_payment_that_only_we_know() {
    var gone = altered.bank.stream().filter(PaymentEntry::approved).findFirst().orElseThrow();
    altered.bank.remove(gone);
    names("I2", gone.key());
  }

  @Test
  void i3_names_a_payment_that_nobody_looks_after() {
    var op =
        Altered.first(
            altered.payments,
            it -> it.kind() == PaymentKind.CAPTURE && isUntold(it.checkoutId()),
            it -> it.again(it.createdAt()));
    names("I3", op.paymentId());
  }

  private static boolean isUntold(Object checkout) {
    return evidence.server().tasks().stream()
        .noneMatch(task -> task.checkoutId().filter(checkout::equals).isPresent());
  }

  @Test
  void i5_names_a_transaction_that_lost_a_line() {
    names("I5", altered.lines.removeFirst().ledgerId());
  }

  @Test
  void i10_names_a_disc_without_a_place() {
    names("I10", altered.places.removeFirst().discCode());
  }

  @Test
  void i10_names_a_disc_in_two_machines_and_the_machine_with_two_cases_in_a_slot() {
    var holder =
        altered.machines.stream().filter(it -> inside(it).isPresent()).findFirst().orElseThrow();
    String disc = inside(holder).orElseThrow();
    altered.machines.replaceAll(
        machine -> machine.equals(holder) ? machine : everything(machine, disc));
    names("I10", disc);
  }

  /** A case that lies in a slot of this machine. */
  private static Optional<String> inside(MachineRecords machine) {
    return machine.cases().stream()
        .filter(it -> it.place() instanceof Place.InSlot)
        .map(Case::name)
        .findFirst();
  }

  private static MachineRecords everything(MachineRecords machine, String disc) {
    var cases =
        machine.cases().stream()
            .map(it -> it.name().equals(disc) ? it.at(new Place.InSlot(new Slot(3, 33))) : it)
            .toList();
    return new MachineRecords(machine.kiosk(), machine.name(), cases, machine.log());
  }

  @Test
  void i11_names_a_disc_that_is_not_where_the_database_says() {
    var place =
        Altered.first(
            altered.places,
            it -> it.kind() == PlaceKind.SLOT,
            it -> it.in(it.kioskId().orElseThrow(), other(it), it.since()));
    names("I11", place.discCode());
  }

  private static Slot other(DiscPlace place) {
    var last = new Slot(3, 34);
    return place.slot().equals(Optional.of(last)) ? new Slot(3, 33) : last;
  }

  @Test
  void i12_names_a_disc_that_is_out_without_a_rental() {
    var open = open();
    altered.rentals.remove(open);
    names("I12", open.discCode());
  }

  @Test
  void i12_names_an_open_rental_whose_disc_is_in_a_machine() {
    var open = open();
    altered.machines.replaceAll(machine ->
        machine.kiosk().equals(open.kioskId())
            ? everything(machine, open.discCode().value())
            : machine);
    names("I12", open.rentalId());
  }

  private Rental open() {
    return altered.rentals.stream()
        .filter(it -> it.state() == RentalState.OPEN)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void i13_names_a_disc_that_is_rented_twice() {
    altered.rentals.add(open());
    names("I13", open().discCode());
  }

  @Test
  void i13_names_a_slot_with_two_discs() {
    var place =
        altered.places.stream().filter(it -> it.kind() == PlaceKind.SLOT).findFirst().orElseThrow();
    altered.places.add(place);
    names("I13", "slot " + place.slot().orElseThrow());
  }

  @Test
  void i14_names_the_machine_whose_door_opened_without_an_intent() {
    journal(JournalEntry.ReleaseIntended.class);
    names("I14", altered.machines.getFirst().name());
  }

  @Test
  void i15_and_i16_name_the_rental_under_which_another_disc_left() {
    var machine = altered.machines.getFirst();
    List<LogEntry> left =
        machine.log().stream()
            .filter(it -> it.event() == LogEntry.Event.DISC_LEFT_THE_MOUTH)
            .toList();
    var first = left.getFirst();
    var other =
        left.stream().filter(it -> !it.disc().equals(first.disc())).findFirst().orElseThrow();
    var log = new ArrayList<>(machine.log());
    log.replaceAll(it -> it == other ? underAttempt(it, first.attempt()) : it);
    altered.machines.set(
        0, new MachineRecords(machine.kiosk(), machine.name(), machine.cases(), log));
    names("I15", other.disc().orElseThrow());
    names("I16", other.disc().orElseThrow());
  }

  private static LogEntry underAttempt(LogEntry entry, Optional<UUID> attempt) {
    return new LogEntry(
        entry.seq(),
        entry.at(),
        entry.event(),
        entry.disc(),
        attempt,
        entry.token(),
        entry.order(),
        entry.action(),
        entry.outcome());
  }

  @Test
  void i17_names_a_disc_without_its_credit() {
    names("I17", altered.credits.removeFirst().discCode());
  }

  @Test
  void i17_names_a_return_that_was_credited_at_the_upload() {
    var credit = altered.credits.getFirst();
    altered.credits.set(
        0,
        new ReturnCredit(
            credit.returnId(),
            credit.discCode(),
            credit.kioskId(),
            credit.rentalId(),
            credit.acceptedAt().plus(Duration.ofHours(1)),
            credit.recordedAt()));
    names("I17", credit.returnId());
  }

  @Test
  void i17_names_a_return_that_is_credited_twice() {
    altered.credits.add(altered.credits.getFirst());
    names("I17", altered.credits.getFirst().returnId());
  }

  @Test
  void i17_names_an_invented_credit_of_a_disc_that_stands_in_its_slot() {
    var place =
        altered.places.stream().filter(it -> it.kind() == PlaceKind.SLOT).findFirst().orElseThrow();
    var invented =
        new ReturnCredit(
            new ReturnId(new UUID(7, 7)),
            place.discCode(),
            place.kioskId().orElseThrow(),
            Optional.empty(),
            altered.credits.getFirst().acceptedAt(),
            altered.credits.getFirst().recordedAt());
    altered.credits.add(invented);
    names("I17", invented.returnId());
  }

  @Test
  void i17_names_a_persons_credit_of_a_disc_that_was_drawn_in_before_its_rental_alone() {
    var left = outside();
    var early = creditByAPerson(left, Duration.ofMinutes(-1));
    names("I17", early.returnId());
    begin_with_evidence_as_it_was_left();
    creditByAPerson(left, Duration.ofMinutes(1));
    assertThat(altered.found("I17")).isEmpty();
  }

  /** The disc of an open rental, as it left. */
  private Left outside() {
    var dossier = new Dossier(evidence, Checkers.TOLERANCE);
    return altered.rentals.stream()
        .filter(it -> it.state() == RentalState.OPEN)
        .flatMap(it -> dossier.left(it.rentalId()).stream().map(out -> new Left(it, out)))
        .findFirst()
        .orElseThrow();
  }

  private record Left(Rental rental, Dossier.Logged out) {}

  /** Its machine draws the disc in so long after it left, and a person credits it. */
  private ReturnCredit creditByAPerson(Left left, Duration later) {
    LogEntry out = left.out().entry();
    Altered.first(
        altered.machines,
        it -> it.kiosk().equals(left.out().kiosk()),
        it -> {
          var log = new ArrayList<>(it.log());
          log.add(
              new LogEntry(
                  log.getLast().seq() + 1,
                  out.at().plus(later),
                  LogEntry.Event.CASE_DRAWN_IN,
                  out.disc(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
          return new MachineRecords(it.kiosk(), it.name(), it.cases(), log);
        });
    var noted = out.at().plus(Duration.ofMinutes(5));
    var credit =
        new ReturnCredit(
            new ReturnId(new UUID(6, 6)),
            left.rental().discCode(),
            left.out().kiosk(),
            Optional.of(left.rental().rentalId()),
            noted,
            noted);
    altered.credits.add(credit);
    altered.events.add(
        told(
            left.rental(),
            noted,
            "return-credited",
            "{\"returned\":\"%s\"}".formatted(credit.returnId())));
    return credit;
  }

  @Test
  void i17_names_a_disc_that_was_taken_in_and_refused() {
    var gone = altered.credits.removeFirst();
    altered.kiosks.replaceAll(kiosk ->
        with(
            kiosk,
            kiosk.journal().stream()
                .map(it ->
                    it instanceof JournalEntry.ReturnEnded end
                            && end.returned().equals(gone.returnId())
                        ? new JournalEntry.ReturnEnded(end.at(), end.returned(), false, "x")
                        : it)
                .toList(),
            kiosk.acknowledged()));
    names("I17", gone.returnId());
    Instant in =
        new Dossier(evidence, Checkers.TOLERANCE)
            .accepted(gone.discCode().value())
            .filter(it -> it.entry().attempt().equals(Optional.of(gone.returnId().value())))
            .findFirst()
            .orElseThrow()
            .entry()
            .at();
    tellNothingOf(gone.discCode(), in);
    names("I17", gone.returnId());
    altered.tasks.add(look(TaskKind.RETURN_TO_CHECK, gone.discCode(), in));
    assertThat(altered.found("I17")).isEmpty();
  }

  @Test
  void i18_names_a_rental_with_a_night_after_its_return() {
    var rental =
        Altered.first(
            altered.rentals,
            it -> it.state() == RentalState.RETURNED,
            it -> nights(it, it.nights().orElseThrow() + 1));
    names("I18", rental.rentalId());
  }

  private Rental nights(Rental rental, int nights) {
    var zone =
        altered.checkouts.stream()
            .filter(it -> it.checkoutId().equals(rental.checkoutId()))
            .findFirst()
            .orElseThrow()
            .zone();
    var terms = new RentalTerms(evidence.server().tariffs().getFirst(), rental.format(), zone);
    var at = rental.closedAt().orElseThrow();
    return rental.as(new RentalLife.Returned(rental.dispensed(), at, nights), terms, at);
  }

  /**
   * A rental of more than a night is told to have been refused before its last night began: that
   * night is not due, and it was charged.
   */
  @Test
  void i1_and_i18_name_a_rental_that_was_charged_for_a_night_after_its_clock_was_stopped() {
    var rental =
        altered.rentals.stream()
            .filter(it -> isLate(it) && isCharged(evidence, it.rentalId()))
            .findFirst()
            .orElseThrow();
    Instant noted = rental.dueAt().orElseThrow().get(rental.nights().orElseThrow() - 2);
    altered.events.add(refused(rental, noted.minusSeconds(1)));
    names("I1", rental.rentalId());
    names("I18", rental.rentalId());
    tellNothingOf(rental.discCode(), noted);
    names("I18", rental.rentalId());
  }

  private Event refused(Rental rental, Instant at) {
    return told(rental, at, "return-refused", "{\"returned\":\"x\",\"reason\":\"full\"}");
  }

  private Event told(Rental rental, Instant at, String type, String document) {
    var any = altered.events.getFirst();
    return new Event(
        new EventId(new UUID(8, 8)),
        Optional.empty(),
        "kiosk",
        Optional.of(rental.kioskId()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(rental.discCode()),
        Optional.empty(),
        Optional.empty(),
        at,
        any.recordedAt(),
        type,
        StrictJson.wire().readText(document, JsonNode.class));
  }

  @Test
  void i20_names_the_kiosk_whose_file_went_back() {
    var kiosk = altered.kiosks.getFirst();
    altered.kiosks.set(0, with(kiosk, kiosk.journal(), new ChainLink(1, "0".repeat(64))));
    names("I20", kiosk.name());
  }

  private void journal(Class<? extends JournalEntry> without) {
    altered.kiosks.replaceAll(kiosk ->
        with(
            kiosk,
            kiosk.journal().stream().filter(it -> !without.isInstance(it)).toList(),
            kiosk.acknowledged()));
  }

  @Test
  void i21_names_the_event_behind_one_that_is_gone() {
    var facts =
        altered.events.stream().filter(it -> it.sequence().equals(Optional.of(2L))).toList();
    altered.events.remove(facts.getFirst());
    names("I21", facts.getFirst().kioskId().orElseThrow());
  }

  @Test
  void i25_names_a_checkout_that_never_ended() {
    var checkout =
        Altered.first(
            altered.checkouts,
            it -> it.state() == CheckoutState.FINISHED,
            it -> it.in(CheckoutState.AUTHORISED, Optional.empty()));
    names("I25", checkout.checkoutId());
  }

  @Test
  void nothing_is_said_of_evidence_as_it_was_left() {
    assertThat(Checkers.check(evidence, Moment.QUIET)).isEmpty();
    assertThat(Checkers.counts(Checkers.check(evidence, Moment.ANY))).isEmpty();
  }
}
