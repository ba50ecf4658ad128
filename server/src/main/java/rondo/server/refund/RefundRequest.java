package rondo.server.refund;

import rondo.base.id.OperatorId;
import rondo.base.money.Money;

/**
 * What a person wants given back for one rental.
 *
 * @param amount tax included; more than nothing
 * @param words how the person knows, for the audit; 1 to 500 characters
 * @param seen how many refunds the person knew of: a second click knows less than there is
 */
public record RefundRequest(
    OperatorId who, Money amount, RefundReason reason, String words, int seen) {
  /** The longest words. */
  public static final int LONGEST_WORDS = 500;

  public RefundRequest {
    if (words.isBlank() || words.length() > LONGEST_WORDS) {
      throw new IllegalArgumentException("words of 1 to 500 characters are needed");
    }
  }
}
