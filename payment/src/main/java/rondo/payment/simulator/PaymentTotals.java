package rondo.payment.simulator;

import java.util.Collection;
import java.util.Currency;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;

/**
 * What the simulator moved so far.
 *
 * @param captured taken under authorisations
 * @param charged taken by token
 * @param refunded given back of both
 */
public record PaymentTotals(Money captured, Money charged, Money refunded) {

  static PaymentTotals of(Collection<PaymentEntry> entries, Currency currency) {
    return new PaymentTotals(
        sum(entries, PaymentKind.CAPTURE, currency),
        sum(entries, PaymentKind.CHARGE, currency),
        sum(entries, PaymentKind.REFUND, currency));
  }

  /** What remains with the operator. */
  public Money kept() {
    return captured.plus(charged).minus(refunded);
  }

  private static Money sum(Collection<PaymentEntry> entries, PaymentKind kind, Currency currency) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind && entry.approved())
        .map(PaymentEntry::amount)
        .reduce(Money.zero(currency), Money::plus);
  }
}
