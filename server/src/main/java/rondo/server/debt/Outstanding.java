package rondo.server.debt;

import java.util.Optional;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalTerms;

/**
 * What a rental owes beyond what the payment side has taken, by its terms. Pure. What a person gave
 * back lessens both, and so neither.
 */
public final class Outstanding {
  private Outstanding() {}

  /** Owed less taken; a capture that is still under way counts as taken. */
  public static Money of(CheckoutFile file, Rental rental) {
    return owed(file, rental).minus(taken(file, rental));
  }

  /** Whether the first nights of this checkout were refused for good. */
  public static boolean captureFailed(CheckoutFile file) {
    return file.payment(PaymentKind.CAPTURE, Optional.empty())
        .map(PaymentOp::state)
        .filter(state -> state == PaymentState.DECLINED || state == PaymentState.FAILED)
        .isPresent();
  }

  /** A charge of this rental that lives or was taken: there is at most one (I1). */
  public static Optional<PaymentOp> liveCharge(CheckoutFile file, Rental rental) {
    return file.payments().stream()
        .filter(op -> op.kind() == PaymentKind.CHARGE)
        .filter(op -> op.rentalId().equals(Optional.of(rental.rentalId())))
        .filter(op -> op.state() == PaymentState.SUCCESS || !op.state().settled())
        .findFirst();
  }

  /** The last charge of this rental that may have been made and was refused. */
  static Optional<PaymentOp> lastRefused(CheckoutFile file, Rental rental) {
    return file.payments().stream()
        .filter(op -> op.kind() == PaymentKind.CHARGE)
        .filter(op -> op.rentalId().equals(Optional.of(rental.rentalId())))
        .filter(op -> op.state() == PaymentState.DECLINED)
        .reduce((one, later) -> later);
  }

  private static Money owed(CheckoutFile file, Rental rental) {
    if (!rental.wasTaken()) {
      return Money.zero(file.checkout().currency());
    }
    RentalTerms terms = file.termsOf(rental);
    Money first = terms.firstNight(rental.dispensed()).total();
    if (rental.state() == RentalState.RETURNED) {
      var close = terms.close(rental.dispensed(), rental.closedAt().orElseThrow());
      return first.plus(close.further().total());
    }
    return rental.state() == RentalState.SOLD
        ? first.plus(terms.sale(rental.dispensed()).further().total())
        : first;
  }

  private static Money taken(CheckoutFile file, Rental rental) {
    Money sum = Money.zero(file.checkout().currency());
    if (rental.wasTaken() && !captureFailed(file)) {
      sum = sum.plus(file.termsOf(rental).firstNight(rental.dispensed()).total());
    }
    for (PaymentOp op : file.payments()) {
      if (op.rentalId().equals(Optional.of(rental.rentalId()))
          && op.state() == PaymentState.SUCCESS
          && !op.granted()) {
        sum = op.kind() == PaymentKind.REFUND ? sum.minus(op.amount()) : sum.plus(op.amount());
      }
    }
    return sum;
  }
}
