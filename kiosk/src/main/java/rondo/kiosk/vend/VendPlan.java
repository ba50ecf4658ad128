package rondo.kiosk.vend;

import java.time.Duration;
import rondo.base.id.AttemptId;
import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;

/**
 * One try to give out one disc.
 *
 * @param errand for whom
 * @param slot where the disc is believed to stand
 */
public record VendPlan(Errand errand, AttemptId attempt, DiscCode disc, Slot slot) {
  /** How long a disc is held out before it is drawn in. */
  public static final Duration HELD_OUT = Duration.ofSeconds(45);

  /** How often a customer can ask for as much time again: 3 minutes in all. */
  public static final int EXTENSIONS = 3;

  /** How often the camera looks before a label counts as unreadable. */
  public static final int LOOKS = 3;

  /** One for a customer. */
  public VendPlan(
      CheckoutId checkout, RentalId rental, AttemptId attempt, DiscCode disc, Slot slot) {
    this(new Errand.Rental(checkout, rental), attempt, disc, slot);
  }
}
