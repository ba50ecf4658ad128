package rondo.tariff.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import rondo.base.money.Money;

/** Whether the prices of a tariff are before or after tax (DESIGN, "Settled: Money"). */
public enum PriceBasis {
  /** Tax is added to the price. */
  @JsonProperty("net")
  NET,
  /** Tax is contained in the price. */
  @JsonProperty("gross")
  GROSS;

  /** The tax on one charge of these prices, rounded half-up once. */
  public Money taxOn(Money prices, TaxRule tax) {
    return switch (this) {
      case NET -> tax.rate().of(prices);
      case GROSS -> tax.rate().containedIn(prices);
    };
  }

  /** What is left of the prices when the tax stands on a line of its own. */
  public Money withoutTax(Money prices, Money tax) {
    return switch (this) {
      case NET -> prices;
      case GROSS -> prices.minus(tax);
    };
  }
}
