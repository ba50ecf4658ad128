package rondo.server.checkout;

/** Where a checkout stands. */
public enum CheckoutState {
  /** Billing information has arrived; the bank has not answered. */
  AUTHORISING,
  /** The bank reserved the first night of each disc. */
  AUTHORISED,
  /** The bank said no, or never got the question. */
  DECLINED,
  /** The kiosk will not dispense for it. */
  ABANDONED,
  /** Every disc is settled at the kiosk. */
  FINISHED
}
