package rondo.server.grace;

import java.util.Map;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalSteps;
import rondo.server.store.StepDraft;

/**
 * A clock that stands from now on, with the rental whose it is.
 *
 * @param file of the rental's checkout
 * @param rental that is out, or was sold, or is back already
 */
public record Stopped(CheckoutFile file, Rental rental, ClockStop stop) {
  /** Writes it; the checkout is held, so that a return that is booked meanwhile decides again. */
  public void write(StepDraft draft) {
    draft.put(file, stop);
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
   * Whether the rental was closed with nights that it does not owe, because the kiosk could not
   * tell in time. Closed accounts are not reckoned anew by themselves: a person refunds them.
   */
  public boolean isLate() {
    return rental.state() == RentalState.RETURNED
        && rental
            .closedAt()
            .filter(back -> back.isAfter(stop.notedAt()))
            .filter(stop::covers)
            .isPresent()
        && file.termsOf(rental).nights(rental.dispensed()).begunAt(stop.notedAt())
            < rental.nights().orElse(0);
  }
}
