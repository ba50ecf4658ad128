package rondo.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rondo.base.id.ReturnId;
import rondo.base.place.Slot;
import rondo.kiosk.journal.JournalEntry;
import rondo.media.label.DiscCode;
import rondo.payment.side.PaymentKind;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.SlotContent;
import rondo.server.checkout.CheckoutState;
import rondo.server.event.Event;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.task.TaskKind;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulator.truth.LogEntry;
import rondo.simulator.truth.Place;

/** The same for what stands in records: keys, Facts, rows of the audit, logs, and no card. */
class RecordCheckersTest extends CorruptedRun {
  /** The invariants whose checkers are seen to fail here. */
  static final List<String> HERE = List.of("I4", "I19", "I22", "I23", "I26", "I27", "I28");

  @Override
  List<String> here() {
    return HERE;
  }

  @Test
  void i4_names_a_key_that_asked_the_payment_side_for_something_else() {
    var capture =
        Altered.first(
            altered.bank,
            it -> it.kind() == PaymentKind.CAPTURE && it.approved(),
            it -> amount(it, it.amount().minor() - 1));
    names("I4", capture.key());
  }

  @Test
  void i4_names_a_key_that_was_decided_twice_and_one_that_stands_twice() {
    altered.bank.add(altered.bank.getFirst());
    names("I4", altered.bank.getFirst().key());
    altered.payments.add(altered.payments.getLast());
    names("I4", altered.payments.getLast().paymentId());
  }

  @Test
  void i19_names_a_strange_disc_that_closed_a_rental() {
    var credit =
        altered.credits.stream().filter(it -> it.rentalId().isPresent()).findFirst().orElseThrow();
    altered.machines.replaceAll(machine ->
        new MachineRecords(
            machine.kiosk(),
            machine.name(),
            machine.cases(),
            machine.log().stream()
                .map(it ->
                    it.attempt().equals(Optional.of(credit.returnId().value()))
                            && it.event() == LogEntry.Event.CASE_DRAWN_IN
                        ? ofDisc(it, STRANGE)
                        : it)
                .toList()));
    names("I19", STRANGE);
    names("I19", credit.returnId());
    Instant in =
        altered.machines.stream()
            .flatMap(it -> it.log().stream())
            .filter(it -> it.disc().equals(Optional.of(STRANGE)))
            .findFirst()
            .orElseThrow()
            .at();
    tellNothingOf(credit.discCode(), in);
    names("I19", credit.returnId());
    altered.tasks.add(look(TaskKind.RETURN_TO_CHECK, credit.discCode(), in));
    assertThat(altered.found("I19")).isEmpty();
  }

  @Test
  void i19_names_a_strange_disc_that_can_be_rented() {
    var kiosk =
        altered.kiosks.stream().filter(it -> offered(it).isPresent()).findFirst().orElseThrow();
    Slot slot = offered(kiosk).orElseThrow();
    altered.machines.replaceAll(machine ->
        machine.kiosk().equals(kiosk.kiosk())
            ? new MachineRecords(
                machine.kiosk(),
                machine.name(),
                machine.cases().stream()
                    .map(it -> it.name().equals(STRANGE) ? it.at(new Place.InSlot(slot)) : it)
                    .toList(),
                machine.log())
            : machine);
    names("I19", STRANGE);
  }

  private static final String STRANGE = DiscCode.of(999).value();

  private static Optional<Slot> offered(KioskRecords kiosk) {
    return kiosk.slots().entrySet().stream()
        .filter(it -> it.getValue() instanceof SlotContent.Holds)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static LogEntry ofDisc(LogEntry entry, String disc) {
    return new LogEntry(
        entry.seq(),
        entry.at(),
        entry.event(),
        Optional.of(disc),
        entry.attempt(),
        entry.token(),
        entry.order(),
        entry.action(),
        entry.outcome());
  }

  @Test
  void i22_names_a_checkout_that_was_approved_and_then_was_not() {
    var id = altered.promises.approved().getFirst();
    Altered.first(
        altered.checkouts,
        it -> it.checkoutId().equals(id),
        it -> it.in(CheckoutState.DECLINED, Optional.empty()));
    names("I22", id);
  }

  @Test
  void i22_names_an_approval_that_the_payment_side_does_not_know() {
    var id = altered.promises.approved().getFirst();
    var op =
        altered.payments.stream()
            .filter(it -> it.kind() == PaymentKind.AUTHORISE && it.checkoutId().equals(id))
            .findFirst()
            .orElseThrow();
    altered.bank.removeIf(it -> it.key().equals(op.paymentId()));
    names("I22", id);
  }

  @Test
  void i22_names_the_kiosk_whose_fact_was_acknowledged_and_is_gone() {
    var kiosk = altered.promises.acknowledged().entrySet().iterator().next();
    altered.events.removeIf(it ->
        it.kioskId().equals(Optional.of(kiosk.getKey()))
            && it.sequence().equals(Optional.of(kiosk.getValue().sequence())));
    names("I22", kiosk.getKey());
  }

  @Test
  void i22_names_a_disc_that_was_offered_and_is_in_no_journal() {
    var attempt = altered.promises.offered().getFirst();
    altered.kiosks.replaceAll(kiosk ->
        with(
            kiosk,
            kiosk.journal().stream()
                .filter(it -> !it.toString().contains(attempt.toString()))
                .toList(),
            kiosk.acknowledged()));
    names("I22", attempt);
  }

  @Test
  void i22_names_a_checkout_that_was_charged_otherwise_than_its_page_said() {
    var receipt = altered.promises.receipts().getFirst();
    Altered.first(
        altered.payments,
        it -> it.kind() == PaymentKind.CAPTURE && it.checkoutId().equals(receipt.checkout()),
        it -> ofAmount(it, it.amountMinor() + 1));
    names("I22", receipt.checkout());
  }

  @Test
  void i22_names_a_return_that_was_thanked_for_and_not_credited() {
    var back = altered.promises.returns().getFirst();
    altered.credits.removeIf(it -> it.returnId().equals(back.returned()));
    names("I22", back.returned());
  }

  @Test
  void without_promises_it_is_said_that_they_were_not_checked() {
    var files =
        new Evidence(
            evidence.server(), evidence.kiosks(), evidence.machines(), evidence.payments());
    assertThat(Checkers.unchecked(files)).containsExactly("I22");
    assertThat(Checkers.unchecked(evidence)).isEmpty();
  }

  @Test
  void i5_names_a_transaction_that_is_not_as_it_was_booked() {
    var line = altered.lines.getFirst();
    altered.lines.replaceAll(it ->
        it.ledgerId().equals(line.ledgerId())
            ? new LedgerLine(
                it.ledgerId(),
                it.line(),
                it.account(),
                -it.amountMinor(),
                it.currency(),
                it.rentalId(),
                it.explanation())
            : it);
    names("I5", line.ledgerId());
  }

  private static PaymentOp ofAmount(PaymentOp op, long minor) {
    return new PaymentOp(
        op.paymentId(),
        op.kind(),
        op.state(),
        op.version(),
        op.checkoutId(),
        op.rentalId(),
        op.parentId(),
        minor,
        op.currency(),
        op.requestHash(),
        op.reason(),
        op.tries(),
        op.dueAt(),
        op.createdAt(),
        op.settledAt(),
        op.firstSentAt(),
        op.part());
  }

  @Test
  void i23_names_the_kiosk_that_dropped_a_fact_which_nobody_has() {
    var taken = altered.events.stream().filter(it -> it.type().equals("disc-taken")).findFirst();
    altered.events.remove(taken.orElseThrow());
    names("I23", taken.get().document().path("attempt").asString());
  }

  @Test
  void i23_names_the_kiosk_whose_return_nobody_heard_of() {
    var kiosk = altered.kiosks.getFirst();
    var returned = new ReturnId(new UUID(9, 9));
    var journal = new ArrayList<>(kiosk.journal());
    journal.add(new JournalEntry.ReturnEnded(Instant.EPOCH, returned, true, "stored"));
    altered.kiosks.set(0, with(kiosk, journal, kiosk.acknowledged()));
    names("I23", returned);
  }

  @Test
  void i23_names_the_kiosk_that_dropped_the_word_of_a_case_which_it_kept_or_refused() {
    var kiosk = altered.kiosks.getFirst();
    var kept = new ReturnId(new UUID(9, 1));
    var refused = new ReturnId(new UUID(9, 2));
    var loaded = new ReturnId(new UUID(9, 3));
    var began =
        kiosk.journal().stream()
            .flatMap(
                it -> it instanceof JournalEntry.ReturnBegan one ? Stream.of(one) : Stream.of())
            .findFirst()
            .orElseThrow();
    var journal = new ArrayList<>(kiosk.journal());
    journal.add(
        new JournalEntry.ReturnBegan(
            Instant.EPOCH, kept, began.group(), began.disc(), began.target()));
    journal.add(new JournalEntry.ReturnEnded(Instant.EPOCH, kept, false, "kept"));
    journal.add(new JournalEntry.ReturnEnded(Instant.EPOCH, refused, false, "full"));
    journal.add(new JournalEntry.ReturnEnded(Instant.EPOCH, loaded, false, "other-group"));
    altered.kiosks.set(0, with(kiosk, journal, kiosk.acknowledged()));
    names("I23", "return-refused " + kept);
    names("I23", "return-refused " + refused);
    assertThat(altered.found("I23")).noneMatch(words -> words.contains(loaded.toString()));
  }

  @Test
  void i26_names_the_journal_and_the_table_with_a_card_in_it() {
    var kiosk = altered.kiosks.getFirst();
    var journal = new ArrayList<>(kiosk.journal());
    journal.add(new JournalEntry.Noted(Instant.EPOCH, "swiped " + TestCard.APPROVED.track2()));
    altered.kiosks.set(0, with(kiosk, journal, kiosk.acknowledged()));
    names("I26", kiosk.name());
    Altered.first(altered.rentals, _ -> true, it -> because(it, TestCard.SILENT.number(999)));
    names("I26", "rental");
    assertThat(altered.found("I26")).noneMatch(words -> words.contains("999900"));
  }

  @Test
  void i26_names_a_card_that_is_only_encoded_and_a_name() {
    byte[] sealable = TestCard.LATE.card().toSealable();
    String encoded = Base64.getEncoder().encodeToString(sealable);
    Altered.first(altered.rentals, _ -> true, it -> because(it, encoded));
    names("I26", "rental");
    Altered.first(altered.rentals, _ -> true, it -> because(it, "CARD/TEST"));
    names("I26", "rental");
  }

  private static Rental because(Rental row, String reason) {
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
        row.nights(),
        Optional.of(reason));
  }

  @Test
  void i27_names_a_disc_that_moved_by_no_event() {
    var place = altered.places.stream().filter(it -> it.version() > 1).findFirst().orElseThrow();
    altered.events.removeIf(it -> it.discCode().equals(Optional.of(place.discCode())));
    names("I27", place.discCode());
  }

  @Test
  void i27_names_money_that_moved_by_no_event() {
    var transaction = evidence.server().transactions().getFirst();
    altered.events.removeIf(it -> it.eventId().equals(transaction.eventId()));
    names("I27", transaction.ledgerId());
    var op = altered.payments.getLast();
    altered.events.removeIf(
        it -> it.document().path("payment").asString("").equals(op.paymentId().toString()));
    names("I27", op.paymentId());
  }

  @Test
  void i27_names_an_event_that_moves_money_or_a_disc_by_no_cause() {
    var event =
        altered.events.stream().filter(it -> it.rentalId().isPresent()).findFirst().orElseThrow();
    altered.events.set(
        altered.events.indexOf(event),
        new Event(
            event.eventId(),
            Optional.empty(),
            event.actor(),
            event.kioskId(),
            event.epoch(),
            event.sequence(),
            event.discCode(),
            event.rentalId(),
            event.checkoutId(),
            event.at(),
            event.recordedAt(),
            event.type(),
            event.document()));
    names("I27", event.eventId());
  }

  @Test
  void i28_names_the_machine_that_obeyed_a_stale_token_and_one_that_obeyed_two() {
    var machine = altered.machines.getFirst();
    var last = orders(machine).getLast();
    altered.machines.set(0, obeying(machine, last, last.token().orElseThrow() - 1, 10_000));
    names("I28", machine.name());
    altered.machines.set(0, obeying(machine, last, last.token().orElseThrow(), 1));
    names("I28", machine.name());
  }

  private static List<LogEntry> orders(MachineRecords machine) {
    return machine.log().stream().filter(it -> it.event() == LogEntry.Event.ORDER_BEGUN).toList();
  }

  private static MachineRecords obeying(
      MachineRecords machine, LogEntry last, long token, long order) {
    var log = new ArrayList<>(machine.log());
    log.add(
        new LogEntry(
            last.seq() + 1,
            last.at(),
            last.event(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(token),
            Optional.of(order),
            last.action(),
            Optional.empty()));
    return new MachineRecords(machine.kiosk(), machine.name(), machine.cases(), log);
  }
}
