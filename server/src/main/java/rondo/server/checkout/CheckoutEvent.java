package rondo.server.checkout;

/** What can happen to a checkout. */
public enum CheckoutEvent {
  /** The bank reserved the money. */
  APPROVED,
  /** The bank said no. */
  REFUSED,
  /** The bank never got the question, and never will. */
  NEVER_ARRIVED,
  /** The kiosk will not dispense for it. */
  ABANDONED,
  /** Every disc is settled at the kiosk. */
  FINISHED,
  /** What became of one of its discs is known now. */
  DISC_KNOWN
}
