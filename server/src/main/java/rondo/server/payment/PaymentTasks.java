package rondo.server.payment;

import java.util.List;
import java.util.Optional;
import rondo.server.checkout.CheckoutFile;
import rondo.server.store.Pen;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** What a person has to look at about a payment. */
final class PaymentTasks {
  private PaymentTasks() {}

  static OperatorTask of(CheckoutFile file, PaymentOp op, TaskKind kind, String detail, Pen pen) {
    return new OperatorTask(
        pen.ids().next(),
        kind,
        Optional.of(file.checkout().kioskId()),
        Optional.of(op.checkoutId()),
        op.rentalId(),
        Optional.empty(),
        detail,
        pen.now(),
        Optional.empty(),
        Optional.of(op.paymentId()));
  }

  /** Whether a person was told this already. */
  static boolean told(List<OperatorTask> open, TaskKind kind, String detail) {
    return open.stream().anyMatch(task -> task.kind() == kind && task.detail().equals(detail));
  }
}
