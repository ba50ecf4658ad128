package rondo.payment.side;

/** Why the payment side said no; nothing moved. */
public enum DeclineReason {
  /** The card's issuer says no, and need not say why. */
  CARD_DECLINED,
  INSUFFICIENT_FUNDS,
  /** The card's last month is over. */
  EXPIRED_CARD,
  /** The payment side does not take such cards at all. */
  CARD_NOT_TAKEN,
  /** It was voided before it came: see {@link PaymentSide#voidAuthorisation}. */
  REVERSED,
  NO_SUCH_AUTHORISATION,
  /** The authorisation was captured before. */
  ALREADY_CAPTURED,
  /** The authorisation was voided before. */
  ALREADY_VOIDED,
  MORE_THAN_AUTHORISED,
  NO_SUCH_TOKEN,
  /** No approved capture or charge has this key. */
  NO_SUCH_PAYMENT,
  /** All refunds together would give back more than was taken. */
  MORE_THAN_TAKEN,
  WRONG_CURRENCY
}
