package rondo.tariff.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import rondo.tariff.night.CalendarWalk;
import rondo.tariff.night.Nights;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;

/**
 * The second opinion on what a rental owes: walks through the nights one after the other, in
 * decimal fractions, and never asks the code under test.
 */
final class TariffOracle {
  private final Tariff tariff;
  private final FormatPrice price;
  private final List<Instant> ends;

  TariffOracle(Tariff tariff, Format format, Nights nights) {
    this.tariff = tariff;
    this.price = tariff.prices().stream().filter(p -> p.format() == format).findAny().orElseThrow();
    this.ends =
        CalendarWalk.ends(
            tariff.nightEnds(), tariff.maximumNights(), nights.zone(), nights.dispensedAt());
  }

  /** Captured for the first night, in minor units. */
  long first() {
    return charged(BigDecimal.valueOf(price.firstNight().minor()));
  }

  /** Charged at the close of a disc that is back at this instant, or sold before. */
  long atClose(Instant acceptedAt) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Instant end : ends.subList(0, ends.size() - 1)) {
      if (acceptedAt.isAfter(end)) {
        sum = sum.add(BigDecimal.valueOf(price.furtherNight().minor()));
      }
    }
    return charged(sum);
  }

  boolean soldBefore(Instant acceptedAt) {
    return ends.getLast().isBefore(acceptedAt);
  }

  private long charged(BigDecimal prices) {
    if (tariff.basis() == PriceBasis.GROSS) {
      return prices.longValueExact();
    }
    BigDecimal percent = BigDecimal.valueOf(tariff.tax().rate().value(), 2);
    BigDecimal tax = prices.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.HALF_UP);
    return prices.add(tax).longValueExact();
  }
}
