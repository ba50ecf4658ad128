package rondo.payment.simulator;

import rondo.payment.side.UnknownReason;
import rondo.payment.wire.CallingPaymentSide;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.Received;

/** The simulator without socket and without waiting: what would come too late does not come. */
final class DirectPaymentSide extends CallingPaymentSide {
  private final Acquirer acquirer;

  DirectPaymentSide(Acquirer acquirer) {
    this.acquirer = acquirer;
  }

  @Override
  protected Received send(PaymentCall call) {
    return switch (acquirer.handle(call)) {
      case Reply.Prompt(PaymentAnswer answer) -> new Received.Answered(answer);
      case Reply.Late late -> new Received.Nothing(UnknownReason.NO_ANSWER);
      case Reply.Silence silence -> new Received.Nothing(UnknownReason.NO_ANSWER);
    };
  }
}
