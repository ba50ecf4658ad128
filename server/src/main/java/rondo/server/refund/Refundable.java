package rondo.server.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.Outstanding;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;

/**
 * What can still be given back of what a rental was charged (INVARIANTS I1, F25: refunds are at
 * most what was captured). Pure. A refund counts from the moment it is ordered until it is certain
 * that it was not made.
 */
public final class Refundable {
  private Refundable() {}

  /**
   * A payment that money can come out of.
   *
   * @param left of this rental's share in it; more than nothing
   */
  public record Source(PaymentOp payment, Money left) {}

  /** The further nights or the sale first, then the first night. */
  public static List<Source> sources(CheckoutFile file, Rental rental) {
    List<Source> sources = new ArrayList<>();
    Outstanding.liveCharge(file, rental)
        .filter(charge -> charge.state() == PaymentState.SUCCESS)
        .ifPresent(charge -> add(sources, charge, leftOf(file, charge)));
    file.payment(PaymentKind.CAPTURE, Optional.empty())
        .filter(capture -> capture.state() == PaymentState.SUCCESS && rental.wasTaken())
        .ifPresent(capture -> add(sources, capture, leftOfFirstNight(file, rental, capture)));
    return sources;
  }

  private static void add(List<Source> sources, PaymentOp payment, Money left) {
    if (left.isPositive()) {
      sources.add(new Source(payment, left));
    }
  }

  /** What can be given back in all. */
  public static Money left(CheckoutFile file, Rental rental) {
    return sources(file, rental).stream()
        .map(Source::left)
        .reduce(Money.zero(file.checkout().currency()), Money::plus);
  }

  /** What is left of a payment after all that is given back of it. */
  public static Money leftOf(CheckoutFile file, PaymentOp payment) {
    return payment.amount().minus(back(file, payment, Optional.empty()));
  }

  /** A capture holds the first nights of several rentals; each has its own share. */
  private static Money leftOfFirstNight(CheckoutFile file, Rental rental, PaymentOp capture) {
    Money share = file.termsOf(rental).firstNight(rental.dispensed()).total();
    return share.minus(back(file, capture, Optional.of(rental)));
  }

  private static Money back(CheckoutFile file, PaymentOp payment, Optional<Rental> rental) {
    return file.payments().stream()
        .filter(op -> op.kind() == PaymentKind.REFUND && lives(op))
        .filter(op -> op.parentId().equals(Optional.of(payment.paymentId())))
        .filter(op -> rental.isEmpty() || op.rentalId().equals(rental.map(Rental::rentalId)))
        .map(PaymentOp::amount)
        .reduce(Money.zero(payment.currency()), Money::plus);
  }

  private static boolean lives(PaymentOp op) {
    return op.state() == PaymentState.SUCCESS || !op.state().settled();
  }

  /** How many calls give back for this rental what persons granted, whatever became of them. */
  public static int granted(CheckoutFile file, Rental rental) {
    return (int)
        file.payments().stream()
            .filter(PaymentOp::granted)
            .filter(op -> op.rentalId().equals(Optional.of(rental.rentalId())))
            .count();
  }

  /** The number of the next part that a person gives back of a payment. */
  static int nextPart(CheckoutFile file, PaymentOp payment) {
    return 1
        + file.payments().stream()
            .filter(op -> op.parentId().equals(Optional.of(payment.paymentId())))
            .mapToInt(PaymentOp::part)
            .max()
            .orElse(0);
  }
}
