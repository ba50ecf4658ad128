package rondo.payment.simulator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.payment.side.UnknownReason;
import rondo.payment.wire.CallingPaymentSide;
import rondo.payment.wire.PaymentAnswer;
import rondo.payment.wire.PaymentCall;
import rondo.payment.wire.Received;

/** The simulator without socket and without waiting: what would come too late does not come. */
final class DirectPaymentSide extends CallingPaymentSide {
  private static final Logger LOG = LoggerFactory.getLogger(DirectPaymentSide.class);

  private final Acquirer acquirer;

  DirectPaymentSide(Acquirer acquirer) {
    this.acquirer = acquirer;
  }

  @Override
  protected Received send(PaymentCall call) {
    try {
      return switch (acquirer.handle(call)) {
        case Reply.Prompt(PaymentAnswer answer) -> new Received.Answered(answer);
        case Reply.Late late -> new Received.Nothing(UnknownReason.NO_ANSWER);
        case Reply.Silence silence -> new Received.Nothing(UnknownReason.NO_ANSWER);
      };
    } catch (LedgerFaultException e) {
      LOG.error("payment simulator cannot answer", e);
      return new Received.Nothing(UnknownReason.BROKEN_CONNECTION);
    }
  }
}
