package rondo.server.payment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import rondo.server.checkout.CheckoutFile;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * Payments that no machine can settle: they stay unknown, are asked about a few times a day, and a
 * person gets the evidence once (INVARIANTS I3, F9, F10). Pure.
 */
final class DoubtfulPayments {
  /** How long such a payment rests between two questions. */
  static final Duration REST = Duration.ofHours(6);

  private DoubtfulPayments() {}

  /** The key may be forgotten: it is never sent again, whatever the answer. */
  static StepDraft windowOver(
      CheckoutFile file, PaymentOp op, String evidence, List<OperatorTask> open, Pen pen) {
    String detail =
        "%s of %s was first sent %s and is never sent again: %s. Was it paid?"
            .formatted(
                op.kind(),
                op.amount(),
                op.firstSentAt().map(Object::toString).orElse("never"),
                evidence);
    return rest(file, op, TaskKind.PAYMENT_UNKNOWN, "KEY_WINDOW_OVER", detail, open, pen);
  }

  /** The payment side speaks of something else. */
  static StepDraft mismatch(
      CheckoutFile file, PaymentOp op, String evidence, List<OperatorTask> open, Pen pen) {
    String detail = "%s of %s is not booked: %s.".formatted(op.kind(), op.amount(), evidence);
    return rest(file, op, TaskKind.PAYMENT_MISMATCH, "MISMATCH", detail, open, pen);
  }

  private static StepDraft rest(
      CheckoutFile file,
      PaymentOp op,
      TaskKind kind,
      String reason,
      String detail,
      List<OperatorTask> open,
      Pen pen) {
    StepDraft draft = new StepDraft(pen);
    PaymentOp again = op.again(pen.now().plus(REST), reason);
    draft.event(
        PaymentSteps.event(
            file,
            again,
            "payment-unanswered",
            Map.of("tries", again.tries(), "reason", reason),
            pen));
    draft.put(file, again);
    if (!PaymentTasks.told(open, kind, detail)) {
      draft.close(open);
      draft.add(PaymentTasks.of(file, op, kind, detail, pen));
    }
    return draft;
  }
}
