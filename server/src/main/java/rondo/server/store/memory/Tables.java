package rondo.server.store.memory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.Customer;
import rondo.server.checkout.MailOrder;
import rondo.server.debt.Debt;
import rondo.server.event.Event;
import rondo.server.event.FactMark;
import rondo.server.event.ParkedFact;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.inventory.SlotNote;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;

/** All tables of the write path with their constraints, under the names that the schema gives. */
record Tables(
    Table<Checkout> checkouts,
    Table<Rental> rentals,
    Table<DiscPlace> places,
    Table<PaymentOp> payments,
    Table<Event> events,
    Table<LedgerTransaction> transactions,
    Table<LedgerLine> lines,
    Table<Customer> customers,
    Table<MailOrder> mails,
    Table<ReturnCredit> credits,
    Table<OperatorTask> tasks,
    Table<ParkedFact> parked,
    Table<SlotNote> notes,
    Table<EpochRow> epochs,
    Table<FactMark> applied,
    Table<Debt> debts,
    Table<ClockStop> stops) {

  static Tables empty() {
    return new Tables(
        Table.<Checkout>keyed("checkout_pk", Checkout::checkoutId)
            .check("checkout_reserved_not_negative", row -> row.reservedMinor() >= 0),
        rentalTable(),
        placeTable(),
        paymentTable(),
        Table.<Event>keyed("event_pk", Event::eventId)
            .uniqueWhere(
                "event_fact_once",
                row -> row.sequence().isPresent(),
                row -> List.of(row.kioskId(), row.epoch(), row.sequence(), row.type())),
        Table.<LedgerTransaction>keyed("ledger_transaction_pk", LedgerTransaction::ledgerId)
            .unique(
                "ledger_transaction_once",
                row -> List.of(row.kind(), row.checkoutId(), row.rentalId(), row.paymentId())),
        Table.keyed("ledger_line_pk", row -> List.of(row.ledgerId(), row.line())),
        Table.<Customer>keyed("customer_pk", Customer::customerId)
            .unique("customer_token_unique", Customer::token),
        Table.<MailOrder>keyed("mail_pk", MailOrder::mailId)
            .unique(
                "mail_once",
                row -> List.of(row.kind(), row.checkoutId(), row.rentalId(), row.paymentId())),
        Table.<ReturnCredit>keyed("return_credit_pk", ReturnCredit::returnId)
            .uniqueWhere(
                "return_credit_one_per_rental",
                row -> row.rentalId().isPresent(),
                ReturnCredit::rentalId),
        Table.keyed("operator_task_pk", OperatorTask::taskId),
        Table.keyed("parked_fact_pk", row -> List.of(row.kioskId(), row.epoch(), row.sequence())),
        Table.keyed("slot_note_pk", row -> List.of(row.kioskId(), row.deck(), row.position())),
        Table.<EpochRow>keyed("kiosk_epoch_pk", row -> List.of(row.kioskId(), row.epoch()))
            .check("kiosk_epoch_applied_positive", row -> row.applied() >= 0),
        Table.keyed("applied_fact_pk", row -> List.of(row.kioskId(), row.hash())),
        Table.<Debt>keyed("debt_pk", Debt::rentalId)
            .check("debt_amount_not_negative", row -> row.amountMinor() >= 0)
            .check("debt_tried_while_open", row -> row.open() || row.nextTryAt().isEmpty()),
        Table.<ClockStop>keyed("clock_stop_pk", ClockStop::returnId)
            .check("clock_stop_until_later", row -> row.until().isAfter(row.notedAt())));
  }

  private static Table<Rental> rentalTable() {
    return Table.<Rental>keyed("rental_pk", Rental::rentalId)
        .uniqueWhere("rental_one_live_per_disc", Rental::live, Rental::discCode)
        .check("rental_open_has_times", Tables::openHasTimes);
  }

  private static boolean openHasTimes(Rental row) {
    boolean needed =
        Set.of(RentalState.OPEN, RentalState.RETURNED, RentalState.SOLD).contains(row.state());
    return !needed || (row.dispensedAt().isPresent() && row.saleAt().isPresent());
  }

  private static Table<DiscPlace> placeTable() {
    return Table.<DiscPlace>keyed("disc_place_pk", DiscPlace::discCode)
        .uniqueWhere(
            "disc_place_one_per_slot",
            row -> row.kind() == PlaceKind.SLOT,
            row -> List.of(row.kioskId(), row.deck(), row.position()))
        .check(
            "disc_place_slot_whole",
            row ->
                (row.kind() == PlaceKind.SLOT)
                    == (row.slot().isPresent() && row.kioskId().isPresent()));
  }

  private static Table<PaymentOp> paymentTable() {
    return Table.<PaymentOp>keyed("payment_op_pk", PaymentOp::paymentId)
        .uniqueWhere(
            "payment_op_one_authorisation",
            row -> row.kind() == PaymentKind.AUTHORISE,
            PaymentOp::checkoutId)
        .uniqueWhere(
            "payment_op_one_capture_or_void",
            row -> row.kind() == PaymentKind.CAPTURE || row.kind() == PaymentKind.VOID,
            PaymentOp::checkoutId)
        .uniqueWhere(
            "payment_op_one_charge",
            row ->
                row.kind() == PaymentKind.CHARGE
                    && (row.state() == PaymentState.SUCCESS || !row.state().settled()),
            PaymentOp::rentalId)
        .uniqueWhere(
            "payment_op_one_refund",
            row ->
                row.kind() == PaymentKind.REFUND
                    && (row.state() == PaymentState.SUCCESS || !row.state().settled()),
            row -> List.of(row.parentId(), row.part()))
        .check(
            "payment_op_part_of_refund", row -> row.part() == 0 || row.kind() == PaymentKind.REFUND)
        .check("payment_op_amount_not_negative", row -> row.amountMinor() >= 0)
        .check(
            "payment_op_unsettled_is_due", row -> row.state().settled() == row.dueAt().isEmpty());
  }

  StoredRows rows() {
    return new StoredRows(
        checkouts.all().toList(),
        rentals.all().toList(),
        places.all().toList(),
        payments.all().toList(),
        events.all().toList(),
        transactions.all().toList(),
        lines.all().toList(),
        customers.all().toList(),
        credits.all().toList(),
        tasks.all().toList(),
        parked.all().toList(),
        epochs.all().toList(),
        stops.all().toList());
  }

  /** States of checkouts, rentals and payments. */
  Stream<Enum<?>> states() {
    return Stream.of(
            checkouts.all().<Enum<?>>map(row -> row.state()),
            rentals.all().<Enum<?>>map(row -> row.state()),
            payments.all().<Enum<?>>map(row -> row.state()))
        .flatMap(all -> all);
  }

  private Stream<Table<?>> each() {
    return Stream.of(
        checkouts,
        rentals,
        places,
        payments,
        events,
        transactions,
        lines,
        customers,
        mails,
        credits,
        tasks,
        parked,
        notes,
        epochs,
        applied,
        debts,
        stops);
  }

  /** Lifts constraints of empty tables. */
  Tables without(Set<String> constraints) {
    each().forEach(table -> table.lift(constraints));
    return this;
  }

  /** Throws {@link ForbiddenByMemory} where the step that was made breaks a constraint. */
  void verify() {
    each().forEach(Table::verify);
  }

  /** The step that was made stays. */
  void keep() {
    each().forEach(Table::keep);
  }

  /** The step that was made is taken back. */
  void takeBack() {
    each().forEach(Table::takeBack);
  }

  Set<String> constraintNames() {
    Set<String> names = new TreeSet<>();
    each().flatMap(Table::constraintNames).forEach(names::add);
    return names;
  }
}
