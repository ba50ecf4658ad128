package rondo.server.checkout;

import java.util.List;
import java.util.Optional;
import rondo.base.id.PaymentId;
import rondo.base.id.RentalId;
import rondo.payment.side.PaymentKind;
import rondo.server.debt.Debt;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalTerms;
import rondo.tariff.rule.Tariff;

/**
 * A checkout with all that belongs to it, read at one moment.
 *
 * @param rentals in the order of their ids
 * @param payments in the order of their ids
 * @param customer known once the bank has approved
 * @param tariff that rules every rental of it
 * @param debts of its rentals, in the order of their ids
 */
public record CheckoutFile(
    Checkout checkout,
    List<Rental> rentals,
    List<PaymentOp> payments,
    Optional<Customer> customer,
    Tariff tariff,
    List<Debt> debts) {
  public CheckoutFile {
    rentals = List.copyOf(rentals);
    payments = List.copyOf(payments);
    debts = List.copyOf(debts);
  }

  /** The debt of a rental, open or over. */
  public Optional<Debt> debt(RentalId rental) {
    return debts.stream().filter(debt -> debt.rentalId().equals(rental)).findFirst();
  }

  /** A rental of this checkout. */
  public Optional<Rental> rental(RentalId id) {
    return rentals.stream().filter(rental -> rental.rentalId().equals(id)).findFirst();
  }

  /** A payment of this checkout. */
  public Optional<PaymentOp> payment(PaymentId id) {
    return payments.stream().filter(op -> op.paymentId().equals(id)).findFirst();
  }

  /** The payment of this kind for this rental, or for the whole checkout. */
  public Optional<PaymentOp> payment(PaymentKind kind, Optional<RentalId> rental) {
    return payments.stream()
        .filter(op -> op.kind() == kind && op.rentalId().equals(rental))
        .findFirst();
  }

  /** What a rental of this checkout is priced by. */
  public RentalTerms termsOf(Rental rental) {
    return new RentalTerms(tariff, rental.format(), checkout.zone());
  }

  /** Whether a receipt can be sent. */
  public boolean wantsMail() {
    return checkout.mailWanted() && customer.flatMap(Customer::mail).isPresent();
  }
}
