package rondo.tariff.rule;

import java.util.Objects;
import rondo.base.money.Money;

/**
 * What a disc of one format costs a night, on the tariff's {@link PriceBasis}.
 *
 * @param format the kind of disc
 * @param firstNight price of night 1; not negative
 * @param furtherNight price of each night after it; not negative, of the same currency
 */
public record FormatPrice(Format format, Money firstNight, Money furtherNight) {
  public FormatPrice {
    Objects.requireNonNull(format, "format");
    if (firstNight.minor() < 0 || furtherNight.minor() < 0) {
      throw new IllegalArgumentException("negative price for " + format.wire());
    }
    if (!firstNight.currency().equals(furtherNight.currency())) {
      throw new IllegalArgumentException("two currencies for " + format.wire());
    }
  }
}
