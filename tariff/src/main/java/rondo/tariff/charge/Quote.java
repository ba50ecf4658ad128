package rondo.tariff.charge;

import java.time.Instant;
import java.util.List;
import rondo.base.money.Money;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.TaxRule;

/**
 * The price of one disc before it is rented (screens, "Price").
 *
 * @param reserved what is reserved on the card now, and charged when the disc is taken
 * @param furtherNight price of each night after the first, on {@code basis}
 * @param mostYouCanPay all nights to the maximum with their taxes; then the disc is the customer's
 * @param basis whether tax is added to {@code furtherNight} or contained in it
 * @param tax the tax of the place
 * @param due when each night ends if the disc is given out now; the last is the sale
 */
public record Quote(
    Charge reserved,
    Money furtherNight,
    Money mostYouCanPay,
    PriceBasis basis,
    TaxRule tax,
    List<Instant> due) {
  public Quote {
    due = List.copyOf(due);
  }
}
