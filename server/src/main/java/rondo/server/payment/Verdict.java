package rondo.server.payment;

/**
 * What a person found out about a payment that stayed without an answer.
 *
 * @param paid whether the payment side did it
 * @param reference by which it can be found at the payment side, or of the proof; 1 to 100
 *     characters
 * @param reason how the person knows; 1 to 500 characters
 */
public record Verdict(boolean paid, String reference, String reason) {
  private static final int LONGEST_REFERENCE = 100;
  private static final int LONGEST_REASON = 500;

  public Verdict {
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw new IllegalArgumentException("a reference of 1 to 100 characters is needed");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new IllegalArgumentException("a reason of 1 to 500 characters is needed");
    }
  }
}
