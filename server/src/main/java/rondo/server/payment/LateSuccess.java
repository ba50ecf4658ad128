package rondo.server.payment;

import java.util.Optional;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.DebtSteps;
import rondo.server.debt.Outstanding;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;

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

  /** The former charge is booked, unless another lives: then a person has to look. */
  static Optional<StepDraft> booked(CheckoutFile file, PaymentOp op, Pen pen) {
    boolean another =
        op.rentalId()
            .flatMap(file::rental)
            .flatMap(rental -> Outstanding.liveCharge(file, rental))
            .isPresent();
    return op.kind() != PaymentKind.CHARGE || op.state() == PaymentState.SUCCESS || another
        ? Optional.empty()
        : Optional.of(booked(PaymentSteps.done(file, op, pen), file, op));
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
