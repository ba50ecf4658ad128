package rondo.server.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** What persons gave back of a payment, as far as it has gone back. */
  public static Money gone(CheckoutFile file, PaymentOp payment) {
    return granted(file, payment, op -> op.state() == PaymentState.SUCCESS);
  }

  private static Money granted(CheckoutFile file, PaymentOp payment, Predicate<PaymentOp> which) {
    return file.payments().stream()
        .filter(PaymentOp::granted)
        .filter(op -> op.parentId().equals(Optional.of(payment.paymentId())))
        .filter(which)
        .map(PaymentOp::amount)
        .reduce(Money.zero(payment.currency()), Money::plus);
  }

  /**
   * What a sale that was none took beyond what is owed, as far as no correction of ours gives it
   * back: persons' refunds are counted towards it; zero where nothing was taken too much.
   */
  static Money excess(CheckoutFile file, Rental rental, PaymentOp charge) {
    Money corrections =
        file.payments().stream()
            .filter(op -> op.kind() == PaymentKind.REFUND && !op.granted())
            .filter(op -> op.rentalId().equals(Optional.of(rental.rentalId())))
            .filter(op -> !op.state().settled())
            .map(PaymentOp::amount)
            .reduce(Money.zero(charge.currency()), Money::plus);
    Money excess = Outstanding.of(file, rental).negated().minus(corrections);
    return excess.isPositive() ? excess : Money.zero(charge.currency());
  }

  /** What persons gave back of a payment, or may still. */
  static Money livingGrants(CheckoutFile file, PaymentOp payment) {
    return granted(file, payment, Refundable::lives);
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
            .filter(part -> part > 0)
            .max()
            .orElse(0);
  }

  /** The number of the next correction of a payment, where there is one. */
  static int nextCorrection(CheckoutFile file, PaymentOp payment) {
    return file.payments().stream()
        .filter(op -> op.kind() == PaymentKind.REFUND && !op.granted())
        .filter(op -> op.parentId().equals(Optional.of(payment.paymentId())))
        .mapToInt(op -> op.part() - 1)
        .min()
        .orElse(0);
  }
}
