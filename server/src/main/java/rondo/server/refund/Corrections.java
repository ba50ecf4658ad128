package rondo.server.refund;

import java.time.Duration;
import java.util.Optional;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.Outstanding;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentOrders;
import rondo.server.rental.Rental;
import rondo.server.store.StepDraft;

/**
 * A sale that was none, or a charge that was too high: what becomes of the refunds of it decides
 * how much of the excess is still to go back (INVARIANTS I1, F9). Pure.
 */
public final class Corrections {
  private Corrections() {}

  /** It has gone back: as far as it was owed back anyway, it is no gift. */
  public static void counted(StepDraft draft, CheckoutFile read, Rental rental, PaymentOp op) {
    CheckoutFile file = draft.latest(read);
    charge(file, rental, op)
        .ifPresent(charge -> {
          Money excess = Refundable.excess(file, rental, charge);
          Money gone = Refundable.gone(file, charge);
          Money before = least(excess, gone.minus(op.amount()));
          Money counted = least(excess, gone).minus(before);
          if (counted.isPositive()) {
            draft.book(
                op.checkoutId(),
                RefundBooks.counted(file, rental, before, counted),
                Optional.of(op.paymentId()));
          }
        });
  }

  /**
   * It was not made and will not be: as far as the customer is still charged too much, another
   * refund goes back, without the person who granted this one or who found it not done.
   */
  public static void instead(StepDraft draft, CheckoutFile read, Rental rental, PaymentOp op) {
    CheckoutFile file = draft.latest(read);
    charge(file, rental, op)
        .ifPresent(charge -> {
          Money missing =
              Refundable.excess(file, rental, charge).minus(Refundable.livingGrants(file, charge));
          Money back = least(missing, Refundable.leftOf(file, charge));
          if (back.isPositive()) {
            order(draft, file, rental, charge, back);
          }
        });
  }

  private static void order(
      StepDraft draft, CheckoutFile file, Rental rental, PaymentOp charge, Money back) {
    int part = Refundable.nextCorrection(file, charge);
    PaymentOp refund =
        PaymentOrders.fresh(
                draft.pen(),
                PaymentKind.REFUND,
                rental.checkoutId(),
                Optional.of(rental.rentalId()),
                Optional.of(charge.paymentId()),
                back,
                Duration.ZERO,
                part == 0 ? "" : "correction " + part)
            .asPart(part);
    PaymentOrders.put(draft, file, refund, draft.cause());
  }

  private static Optional<PaymentOp> charge(CheckoutFile file, Rental rental, PaymentOp op) {
    return Outstanding.liveCharge(file, rental)
        .filter(charge -> op.parentId().equals(Optional.of(charge.paymentId())));
  }

  private static Money least(Money one, Money other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
