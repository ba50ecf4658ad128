package rondo.payment.side;

/** Why the payment side said no; nothing moved. */
public enum DeclineReason {
  /** The card's issuer says no, and need not say why. */
  CARD_DECLINED,
  /** The card has not enough money. */
  INSUFFICIENT_FUNDS,
  /** The card's last month is over. */
  EXPIRED_CARD,
  /** The payment side does not take such cards at all. */
  CARD_NOT_TAKEN,
  /** It was voided before it came: see {@link PaymentSide#voidAuthorisation}. */
  REVERSED,
  /** No approved authorisation has this key. */
  NO_SUCH_AUTHORISATION,
  /** The authorisation was captured before. */
  ALREADY_CAPTURED,
  /** The authorisation was voided before. */
  ALREADY_VOIDED,
  /** The capture is larger than what is held. */
  MORE_THAN_AUTHORISED,
  /** No card has this token. */
  NO_SUCH_TOKEN,
  /** No approved capture or charge has this key. */
  NO_SUCH_PAYMENT,
  /** All refunds together would give back more than was taken. */
  MORE_THAN_TAKEN,
  /** The payment side takes one currency only, and it is another. */
  WRONG_CURRENCY
}
