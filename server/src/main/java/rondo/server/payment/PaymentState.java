package rondo.server.payment;

/** Where a call to the payment side stands. */
public enum PaymentState {
  /** Recorded; not made, or under way. */
  PENDING,
  /** The payment side did it. */
  SUCCESS,
  /** The payment side refused it. */
  DECLINED,
  /** No answer: asked again under the same key. */
  UNKNOWN,
  /** It was never done and never will be. */
  FAILED;

  /** Whether nothing is left to ask. */
  public boolean settled() {
    return this != PENDING && this != UNKNOWN;
  }
}
