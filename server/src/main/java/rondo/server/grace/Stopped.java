package rondo.server.grace;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalDecision;
import rondo.server.rental.RentalEvent.Accepted;
import rondo.server.rental.RentalOutcome.SaleUndone;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalSteps;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.StepDraft;
import rondo.tariff.charge.Ending;

/**
 * A clock that stands from now on, with the rental whose it is.
 *
 * @param file of the rental's checkout
 * @param lent the rental, which is out, or was sold, or is back already
 */
public record Stopped(CheckoutFile file, Lent lent, ClockStop stop) {
  /** Whose clock it is. */
  public Rental rental() {
    return lent.rental();
  }

  /** Writes it; the checkout is held, so that a return that is booked meanwhile decides again. */
  public void write(StepDraft draft) {
    draft.put(file, stop);
    tell(draft, rental(), stop);
  }

  /** The audit of a clock that stands. */
  public static void tell(StepDraft draft, Rental rental, ClockStop stop) {
    draft.event(
        Events.now(
            draft.pen(),
            draft.cause(),
            "server",
            "clock-stopped",
            RentalSteps.about(rental),
            Map.of(
                "kiosk", stop.kioskId(),
                "reason", stop.reason(),
                "notedAt", stop.notedAt(),
                "until", stop.until())));
  }

  /**
   * Whether the rental was closed with nights that it does not owe, or sold, because the kiosk
   * could not tell in time. Nights that were charged are not reckoned anew by themselves: a person
   * refunds them.
   */
  public boolean isLate() {
    return switch (rental().state()) {
      case RETURNED -> counted().filter(this::owesLess).isPresent();
      case SOLD -> undone().isPresent();
      case AUTHORISING, OPEN, LOST, NOT_DISPENSED, UNRESOLVED -> false;
    };
  }

  /**
   * The sale that was none, where this stop makes the disc count as back before its last night
   * ended and a machine has it.
   */
  public Optional<SaleUndone> undone() {
    return counted()
        .filter(_ -> rental().state() == RentalState.SOLD)
        .map(counted ->
            RentalDecision.next(
                rental().life(),
                new Accepted(counted.at(), Ending.STOPPED),
                file.termsOf(rental())))
        .flatMap(outcome ->
            outcome instanceof SaleUndone undone ? Optional.of(undone) : Optional.empty());
  }

  /** Writes that the sale was none: the return that waited has closed the rental. */
  public void undo(StepDraft draft, SaleUndone undone) {
    ReturnCredit back = lent.back().orElseThrow();
    if (back.rentalId().isEmpty()) {
      draft.reunite(back.closing(rental().rentalId()));
    }
    RentalSteps.saleUndone(draft, file, rental().takenInAt(back.kioskId()), undone, draft.cause());
  }

  private Optional<GraceRule.Counted> counted() {
    return lent.back()
        .map(back ->
            GraceRule.count(
                Stream.concat(lent.stops().stream(), Stream.of(stop)).toList(), back.acceptedAt()))
        .filter(counted -> counted.stop().isPresent());
  }

  private boolean owesLess(GraceRule.Counted counted) {
    return file.termsOf(rental()).nights(rental().dispensed()).begunAt(counted.at())
        < rental().nights().orElse(0);
  }
}
