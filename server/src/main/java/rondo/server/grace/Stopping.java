package rondo.server.grace;

import java.util.List;
import rondo.server.checkout.CheckoutFile;
import rondo.server.inventory.DiscFile;
import rondo.server.rental.Rental;
import rondo.server.task.OperatorTask;

/** Whose clock a refused return stops. */
public sealed interface Stopping {
  /**
   * That of the rental that was out then.
   *
   * @param handBack tasks to give the disc back to who bought it, as long as nobody has
   */
  record OfRental(Stopped stopped, List<OperatorTask> handBack) implements Stopping {
    public OfRental {
      handBack = List.copyOf(handBack);
    }
  }

  /**
   * That of a rental which another kiosk has to tell of first.
   *
   * @param expected the disc is promised to somebody there
   */
  record Waiting(DiscFile disc, ClockStop stop, boolean expected) implements Stopping {}

  /** The same try has stopped this rental's clock before. */
  record Again(CheckoutFile file, Rental rental) implements Stopping {}

  /** Nobody's, or nobody can tell. */
  record Nobody() implements Stopping {}
}
