package rondo.server.refund;

import java.util.List;
import rondo.base.id.PaymentId;
import rondo.base.refusal.Refusal;

/** What became of a {@link RefundRequest}. */
public sealed interface RefundOutcome {
  /**
   * It is written down and will be made, once.
   *
   * @param payments the calls that give it back, one for each payment that it comes out of
   */
  record Ordered(List<PaymentId> payments) implements RefundOutcome {
    public Ordered {
      payments = List.copyOf(payments);
    }
  }

  /** Nothing was changed. */
  record Refused(Refusal refusal) implements RefundOutcome {}
}
