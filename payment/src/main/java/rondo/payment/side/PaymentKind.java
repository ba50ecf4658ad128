package rondo.payment.side;

/** What a payment operation does. */
public enum PaymentKind {
  /** Holds an amount of a card. */
  AUTHORISE,
  /** Takes at most what was held, once, and releases the rest. */
  CAPTURE,
  /** Releases what was held. */
  VOID,
  /** Takes an amount of a card that was authorised before. */
  CHARGE,
  /** Gives back at most what was taken. */
  REFUND
}
