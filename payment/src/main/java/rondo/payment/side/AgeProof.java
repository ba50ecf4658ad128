package rondo.payment.side;

/** What a payment side says of whether a card's owner has reached an age. */
public enum AgeProof {
  /** The owner has. */
  YES,
  /** The owner has not. */
  NO,
  /**
   * Nobody can tell: the payment side does not say it of this card, or of any, or gave no answer.
   * It proves nothing.
   */
  UNKNOWN
}
