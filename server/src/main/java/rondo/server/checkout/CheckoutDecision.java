package rondo.server.checkout;

import rondo.server.checkout.CheckoutOutcome.Moved;
import rondo.server.checkout.CheckoutOutcome.Unchanged;
import rondo.server.checkout.CheckoutOutcome.Unexpected;

/**
 * The life of one checkout (features R1-R3; DESIGN, flow 8). Pure and total. An approval that comes
 * after the kiosk gave up leaves the checkout ABANDONED; {@link Settlement} then voids it.
 */
public final class CheckoutDecision {
  private CheckoutDecision() {}

  /** What the event does to a checkout in this state. */
  public static CheckoutOutcome next(CheckoutState state, CheckoutEvent event) {
    return switch (state) {
      case AUTHORISING -> authorising(event);
      case AUTHORISED -> authorised(event);
      case DECLINED -> declined(event);
      case ABANDONED -> abandoned(event);
      case FINISHED -> finished(event);
    };
  }

  private static CheckoutOutcome authorising(CheckoutEvent event) {
    return switch (event) {
      case APPROVED -> new Moved(CheckoutState.AUTHORISED, false);
      case REFUSED, NEVER_ARRIVED -> new Moved(CheckoutState.DECLINED, true);
      case ABANDONED -> new Moved(CheckoutState.ABANDONED, true);
      case FINISHED -> new Unexpected("finished without an approval");
      case DISC_KNOWN -> new Unchanged();
    };
  }

  private static CheckoutOutcome authorised(CheckoutEvent event) {
    return switch (event) {
      case APPROVED, DISC_KNOWN -> new Unchanged();
      case REFUSED, NEVER_ARRIVED -> new Unexpected("refused after it was approved");
      case ABANDONED -> new Moved(CheckoutState.ABANDONED, true);
      case FINISHED -> new Moved(CheckoutState.FINISHED, true);
    };
  }

  private static CheckoutOutcome declined(CheckoutEvent event) {
    return switch (event) {
      case APPROVED -> new Unexpected("approved after it was refused");
      case REFUSED, NEVER_ARRIVED, ABANDONED, DISC_KNOWN -> new Unchanged();
      case FINISHED -> new Unexpected("finished though the bank said no");
    };
  }

  private static CheckoutOutcome abandoned(CheckoutEvent event) {
    return switch (event) {
      case APPROVED, REFUSED, NEVER_ARRIVED -> new Moved(CheckoutState.ABANDONED, false);
      case ABANDONED -> new Unchanged();
      case DISC_KNOWN -> new Moved(CheckoutState.ABANDONED, false);
      case FINISHED -> new Unexpected("finished after it was abandoned");
    };
  }

  private static CheckoutOutcome finished(CheckoutEvent event) {
    return switch (event) {
      case APPROVED, FINISHED -> new Unchanged();
      case DISC_KNOWN -> new Moved(CheckoutState.FINISHED, false);
      case REFUSED, NEVER_ARRIVED -> new Unexpected("refused after it was finished");
      case ABANDONED -> new Unexpected("abandoned after it was finished");
    };
  }
}
