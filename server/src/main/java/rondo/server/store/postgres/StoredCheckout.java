package rondo.server.store.postgres;

import java.util.List;
import java.util.Optional;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;
import rondo.server.debt.Debt;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;

/** A checkout as the database gives it: the tariff is still the text of its document. */
record StoredCheckout(
    Checkout checkout,
    List<Rental> rentals,
    List<PaymentOp> payments,
    Optional<Customer> customer,
    List<Debt> debts,
    String tariff) {
  CheckoutFile file() {
    return new CheckoutFile(
        checkout, rentals, payments, customer, ReadStatements.tariff(tariff), debts);
  }
}
