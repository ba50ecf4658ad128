package rondo.server.checkout;

/** What {@link CheckoutDecision} says of an event. */
public sealed interface CheckoutOutcome {
  /**
   * The checkout moves.
   *
   * @param discsStay whether the discs that have not left stay in the machine for good
   */
  record Moved(CheckoutState state, boolean discsStay) implements CheckoutOutcome {}

  /** It is so already, or it changes nothing. */
  record Unchanged() implements CheckoutOutcome {}

  /** This cannot happen in this state; a person is told. */
  record Unexpected(String why) implements CheckoutOutcome {}
}
