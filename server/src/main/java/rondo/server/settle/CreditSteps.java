package rondo.server.settle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rondo.base.id.EventId;
import rondo.base.id.OperatorId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscFile;
import rondo.server.inventory.PlaceKind;
import rondo.server.inventory.Sought;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalDecision;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalLife.Sold;
import rondo.server.rental.RentalOutcome;
import rondo.server.rental.RentalOutcome.Closed;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalSteps;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.tariff.charge.Ending;

/** A return that a person credits at the time that the kiosk noted. Pure. */
final class CreditSteps {
  private CreditSteps() {}

  /**
   * The step, or nothing where no rental that is out was noted by the task's kiosk.
   *
   * @param booked whether a machine's return has closed the rental already: a sale that it came to
   *     can still be undone, and no second return is booked
   */
  static Optional<StepDraft> atNotedTime(
      OperatorId who,
      String reason,
      OperatorTask task,
      DiscFile disc,
      CheckoutFile file,
      Predicate<Rental> booked,
      Pen pen) {
    Optional<ClockStop> stop = stopOf(task, disc);
    Optional<Rental> rental = stop.flatMap(ClockStop::rentalId).flatMap(file::rental);
    if (rental.isEmpty()) {
      return Optional.empty();
    }
    // A kiosk that could not take it either may have stopped the clock before.
    var counted = disc.counted(rental.get(), stop.get().notedAt());
    var outcome =
        RentalDecision.next(
            rental.get().life(),
            new Accepted(counted.at(), Ending.STOPPED),
            file.termsOf(rental.get()));
    boolean ends =
        outcome instanceof SaleUndone
            || (outcome instanceof Closed closed && !(closed.life() instanceof Sold));
    if (!ends) {
      return Optional.empty();
    }
    StepDraft draft = write(who, reason, task, disc, file, rental.get(), stop.get(), outcome, pen);
    if (!booked.test(rental.get())) {
      draft.add(credit(disc, rental.get(), stop.get(), pen));
    }
    return Optional.of(draft);
  }

  /** The stop that the task was opened with. */
  private static Optional<ClockStop> stopOf(OperatorTask task, DiscFile disc) {
    return disc.stops().stream()
        .filter(stop -> task.kioskId().equals(Optional.of(stop.kioskId())))
        .filter(stop -> task.rentalId().isEmpty() || task.rentalId().equals(stop.rentalId()))
        .filter(stop -> !stop.recordedAt().isAfter(task.openedAt()))
        .max(Comparator.comparing(ClockStop::recordedAt));
  }

  private static StepDraft write(
      OperatorId who,
      String reason,
      OperatorTask task,
      DiscFile disc,
      CheckoutFile file,
      Rental rental,
      ClockStop stop,
      RentalOutcome outcome,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(task.taskId()),
            "operator:" + who,
            "return-credited",
            RentalSteps.about(rental),
            Map.of(
                "returned",
                stop.returnId(),
                "notedAt",
                stop.notedAt(),
                "kiosk",
                stop.kioskId(),
                "reason",
                reason)));
    Rental here = rental.takenInAt(stop.kioskId());
    switch (outcome) {
      case Closed closed -> RentalSteps.closed(draft, file, here, closed, draft.cause());
      case SaleUndone undone -> RentalSteps.saleUndone(draft, file, here, undone, draft.cause());
      case RentalOutcome.Moved _, RentalOutcome.Unchanged _, RentalOutcome.Unexpected _ -> {}
    }
    boolean out =
        disc.place().kind() == PlaceKind.CUSTOMER || disc.place().kind() == PlaceKind.SOLD;
    draft.put(out ? disc.place().inMachine(stop.kioskId(), pen.now()) : disc.place());
    if (out) {
      String why = "it was credited, and nobody knows in which slot it stands";
      draft.add(Sought.task(stop.kioskId(), disc.code(), why, pen));
    }
    draft.close(List.of(task));
    return draft;
  }

  private static ReturnCredit credit(DiscFile disc, Rental rental, ClockStop stop, Pen pen) {
    return new ReturnCredit(
        stop.returnId(),
        disc.code(),
        stop.kioskId(),
        Optional.of(rental.rentalId()),
        stop.notedAt(),
        pen.now());
  }
}
