package rondo.kiosk.vend;

import rondo.base.id.CheckoutId;
import rondo.base.id.RentalId;

/** For whom a disc is brought to the mouth. */
public sealed interface Errand {
  /** A customer has paid for it. */
  record Rental(CheckoutId checkout, RentalId rental) implements Errand {}

  /** Staff take it out. */
  record Unloading() implements Errand {}
}
