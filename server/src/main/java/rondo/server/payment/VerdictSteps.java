package rondo.server.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.OperatorId;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.CheckoutSteps;
import rondo.server.debt.DebtRule;
import rondo.server.event.Event;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;

/** What a person's answer about a payment does to our books (INVARIANTS I27, F10). Pure. */
final class VerdictSteps {
  private VerdictSteps() {}

  /**
   * The step, or nothing where the payment is not in doubt. An authorisation cannot be declared
   * paid: without the payment side's token nothing could be done with it. Nor can a refund of what
   * our books never took.
   */
  static Optional<StepDraft> settle(
      OperatorId who,
      Verdict verdict,
      CheckoutFile file,
      PaymentOp op,
      List<OperatorTask> tasks,
      DebtRule rule,
      Pen pen) {
    boolean authorised = op.kind() == PaymentKind.AUTHORISE && verdict.paid();
    if (op.state() != PaymentState.UNKNOWN || authorised || verdict.paid() && baseless(file, op)) {
      return Optional.empty();
    }
    StepDraft draft = verdict.paid() ? PaymentSteps.done(file, op, pen) : not(file, op, rule, pen);
    draft.event(said(who, verdict, file, op, pen));
    draft.close(tasks);
    return Optional.of(draft);
  }

  private static boolean baseless(CheckoutFile file, PaymentOp op) {
    return op.kind() == PaymentKind.REFUND
        && op.parentId()
            .flatMap(file::payment)
            .filter(taken -> taken.state() == PaymentState.SUCCESS)
            .isEmpty();
  }

  private static StepDraft not(CheckoutFile file, PaymentOp op, DebtRule rule, Pen pen) {
    String reason = "a person found that it was not done";
    if (op.kind() == PaymentKind.AUTHORISE) {
      return CheckoutSteps.refused(file, op, reason, pen);
    }
    StepDraft draft = PaymentSteps.settled(file, op, PaymentState.FAILED, Optional.of(reason), pen);
    PaymentSteps.stillOwed(draft, file, op, reason, rule);
    return draft;
  }

  private static Event said(
      OperatorId who, Verdict verdict, CheckoutFile file, PaymentOp op, Pen pen) {
    return Events.now(
        pen,
        new EventId(op.paymentId().value()),
        "operator:" + who,
        "payment-verdict",
        new About(
            Optional.of(file.checkout().kioskId()),
            Optional.empty(),
            op.rentalId(),
            Optional.of(op.checkoutId())),
        Map.of(
            "payment",
            op.paymentId(),
            "paid",
            verdict.paid(),
            "reference",
            verdict.reference(),
            "reason",
            verdict.reason()));
  }
}
