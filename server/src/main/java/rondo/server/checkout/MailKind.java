package rondo.server.checkout;

/** What a message to a customer is about. */
public enum MailKind {
  /** The discs of a checkout were taken. */
  RENTAL,
  /** A disc is back. */
  RETURN,
  /** A disc was sold at the maximum of nights. */
  SALE,
  /** What stayed owed was paid after all. */
  DEBT,
  /** A person gave money back, and the payment side has confirmed it. */
  REFUND
}
