package rondo.server.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rondo.base.id.RentalId;
import rondo.server.checkout.Customer;
import rondo.server.debt.Debt;
import rondo.server.debt.DueDebt;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.PlaceKind;
import rondo.server.inventory.SlotNote;
import rondo.server.payment.DuePayment;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;

/** The keys by which the store reads its tables; each follows its table row by row. */
record Lookups(
    Index<Rental> rentalsOfDisc,
    Index<Rental> rentalsOfCheckout,
    Index<PaymentOp> paymentsOfCheckout,
    Index<Debt> debtsOfCheckout,
    Index<DiscPlace> placesInSlot,
    Index<Customer> customersOfToken,
    Index<ReturnCredit> creditsOfRental,
    Index<ReturnCredit> unclaimedCredits,
    Index<ClockStop> stopsOfRental,
    Index<ClockStop> unboundStops,
    Index<OperatorTask> tasksOfRental,
    Index<OperatorTask> tasksOfPayment,
    Index<OperatorTask> tasksOfKiosk,
    Index<OperatorTask> tasksOfDisc,
    Index<SlotNote> notesOfWords,
    Agenda<PaymentOp, DuePayment> payments,
    Agenda<Debt, DueDebt> debts,
    Agenda<Rental, DueSale> sales) {
  /** As their texts are ordered, without writing them. */
  static final Comparator<UUID> BY_TEXT =
      Comparator.<UUID, Long>comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private static final Comparator<DuePayment> BY_DUE =
      Comparator.comparing(DuePayment::dueAt)
          .thenComparing(due -> due.paymentId().value(), BY_TEXT);

  private static final Comparator<DueDebt> BY_NEXT_TRY =
      Comparator.comparing(DueDebt::nextTryAt)
          .thenComparing(due -> due.rentalId().value(), BY_TEXT);

  private static final Comparator<DueSale> BY_SALE =
      Comparator.comparing(DueSale::saleAt).thenComparing(due -> due.rentalId().value(), BY_TEXT);

  /** A disc that is out, and when its last night ends. */
  record DueSale(Instant saleAt, RentalId rentalId) {}

  static Lookups of(Tables tables) {
    return new Lookups(
        tables.rentals().index(Rental::discCode),
        tables.rentals().index(Rental::checkoutId),
        tables.payments().index(PaymentOp::checkoutId),
        tables.debts().index(Debt::checkoutId),
        tables.places().indexWhere(place -> place.kind() == PlaceKind.SLOT, Lookups::slot),
        tables.customers().index(Customer::token),
        tables.credits().indexWhere(row -> row.rentalId().isPresent(), ReturnCredit::rentalId),
        tables.credits().indexWhere(row -> row.rentalId().isEmpty(), ReturnCredit::discCode),
        tables.stops().indexWhere(row -> row.rentalId().isPresent(), ClockStop::rentalId),
        tables.stops().indexWhere(row -> row.rentalId().isEmpty(), ClockStop::discCode),
        openTasks(tables, OperatorTask::rentalId),
        openTasks(tables, OperatorTask::paymentId),
        openTasks(tables, task -> List.of(task.kioskId(), task.kind())),
        openTasks(tables, task -> List.of(task.discCode(), task.kind())),
        tables.notes().index(SlotNote::note),
        tables.payments().agenda(Lookups::due, BY_DUE),
        tables.debts().agenda(Lookups::due, BY_NEXT_TRY),
        tables.rentals().agenda(Lookups::due, BY_SALE));
  }

  private static Index<OperatorTask> openTasks(Tables tables, Function<OperatorTask, ?> columns) {
    return tables.tasks().indexWhere(task -> task.closedAt().isEmpty(), columns);
  }

  private static Object slot(DiscPlace place) {
    return List.of(place.kioskId(), place.slot());
  }

  private static Optional<DuePayment> due(PaymentOp op) {
    return op.dueAt().map(at -> new DuePayment(op.paymentId(), op.checkoutId(), at));
  }

  private static Optional<DueDebt> due(Debt debt) {
    return debt.nextTryAt().map(at -> new DueDebt(debt.rentalId(), at));
  }

  private static Optional<DueSale> due(Rental rental) {
    return rental.state() == RentalState.OPEN
        ? rental.saleAt().map(at -> new DueSale(at, rental.rentalId()))
        : Optional.empty();
  }
}
