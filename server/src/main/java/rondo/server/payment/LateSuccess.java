package rondo.server.payment;

import java.util.List;
import java.util.Optional;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.DebtSteps;
import rondo.server.debt.Outstanding;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;

/** A charge that we believed refused and that the payment side has taken all the same. Pure. */
final class LateSuccess {
  private LateSuccess() {}

  /** The new try was never sent and never will be; the debt is looked at again at once. */
  static StepDraft givenUp(CheckoutFile file, PaymentOp unsent, PaymentOp taken, Pen pen) {
    StepDraft draft =
        PaymentSteps.settled(
            file,
            unsent,
            PaymentState.FAILED,
            Optional.of("an earlier charge was taken after all: " + taken.paymentId()),
            pen);
    unsent
        .rentalId()
        .flatMap(file::rental)
        .ifPresent(rental -> DebtSteps.putOff(draft, file, rental, Optional.of(pen.now())));
    return draft;
  }

  /** The former charge is booked, unless another lives: see {@link #held}. */
  static Optional<StepDraft> booked(CheckoutFile file, PaymentOp op, Pen pen) {
    return op.kind() != PaymentKind.CHARGE
            || op.state() == PaymentState.SUCCESS
            || another(file, op).isPresent()
        ? Optional.empty()
        : Optional.of(booked(PaymentSteps.done(file, op, pen), file, op));
  }

  private static Optional<PaymentOp> another(CheckoutFile file, PaymentOp op) {
    return op.rentalId()
        .flatMap(file::rental)
        .flatMap(rental -> Outstanding.liveCharge(file, rental));
  }

  /**
   * A refund of a charge that was taken and could not be booked. It waits for another charge of the
   * rental that is under way; where that one was taken too, the customer was charged twice and a
   * person has to give one back.
   */
  static StepDraft held(
      CheckoutFile file, PaymentOp refund, PaymentOp taken, List<OperatorTask> open, Pen pen) {
    if (taken.state() == PaymentState.SUCCESS) {
      return PaymentSteps.postponed(file, refund, taken, pen);
    }
    Optional<PaymentOp> other = another(file, taken);
    boolean twice = other.filter(op -> op.state() == PaymentState.SUCCESS).isPresent();
    return twice || taken.kind() != PaymentKind.CHARGE
        ? DoubtfulPayments.mismatch(file, refund, tooMuch(taken, other), open, pen)
        : PaymentSteps.postponed(file, refund, other.orElse(taken), pen);
  }

  private static String tooMuch(PaymentOp taken, Optional<PaymentOp> other) {
    return ("%s of %s, believed to be refused, was taken%s:"
            + " give it back at the payment side, then settle this as not made")
        .formatted(
            taken.kind(),
            taken.paymentId(),
            other.map(op -> " beside " + op.paymentId()).orElse(""));
  }

  /** What it took beyond what is owed by now is given back. */
  private static StepDraft booked(StepDraft draft, CheckoutFile read, PaymentOp op) {
    CheckoutFile file = draft.latest(read);
    Optional<Money> excess =
        op.rentalId()
            .flatMap(file::rental)
            .map(rental -> Outstanding.of(file, rental).negated())
            .filter(Money::isPositive);
    boolean ordered = file.payments().stream().anyMatch(other -> other.gives(op));
    if (excess.isPresent() && !ordered) {
      PaymentOrders.order(
          draft,
          file,
          PaymentKind.REFUND,
          op.rentalId(),
          Optional.of(op.paymentId()),
          excess.get(),
          draft.cause());
    }
    return draft;
  }
}
