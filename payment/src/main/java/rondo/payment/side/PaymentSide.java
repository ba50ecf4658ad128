package rondo.payment.side;

import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;

/**
 * Whoever moves the money (DESIGN, flow 8). Each operation is named by its key: sent again with the
 * same body it gives the same answer and takes effect once; with another body it is a {@link
 * PaymentOutcome.KeyConflict}. No call throws for what the network or the payment side do: that is
 * {@link PaymentOutcome.Unknown}, at the latest when the configured deadline is over. A call blocks
 * until then. Amounts are positive and references are 1 to 64 printable ASCII characters, else
 * {@link IllegalArgumentException}. Thread-safe.
 */
public interface PaymentSide {
  /**
   * Holds an amount of a card. The authorisation is named by this key in all later calls, so that
   * one whose answer never came can still be voided.
   *
   * @param reference what the card's owner and our people find it by, for example a checkout
   */
  PaymentOutcome authorise(PaymentId key, Money amount, CardData card, String reference);

  /** Takes at most the amount held, once for each authorisation; what is left is released. */
  PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount);

  /**
   * Releases what is held; refused after a capture. One that holds nothing (declined, voided, never
   * heard of) is approved as well; if it was never heard of, it will be declined as {@link
   * DeclineReason#REVERSED} should it arrive late.
   */
  PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation);

  /** Takes an amount of a card that was authorised before. */
  PaymentOutcome charge(PaymentId key, CardToken token, Money amount, String reference);

  /** Gives back a part of a capture or charge; all parts together at most the whole. */
  PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount);

  /** What became of the operation of this key; changes nothing. */
  PaymentStatus status(PaymentId key);

  /**
   * Whether a card's owner has reached an age. Holds, takes and remembers nothing; a payment side
   * that does not know its cards' owners says {@link AgeProof#UNKNOWN}.
   *
   * @param question names this question alone
   * @param years 1 to 150, else {@link IllegalArgumentException}
   */
  AgeProof age(PaymentId question, CardData card, int years);
}
