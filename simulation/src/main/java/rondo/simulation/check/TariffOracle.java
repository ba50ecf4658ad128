package rondo.simulation.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;

/**
 * A second opinion on what one disc costs: walks through the nights one after the other, in decimal
 * fractions, and never asks the code under test.
 */
public final class TariffOracle {
  private final Tariff tariff;
  private final FormatPrice price;
  private final ZoneId zone;

  /** What one disc of this format costs under this tariff, by nights of this zone. */
  public TariffOracle(Tariff tariff, Format format, ZoneId zone) {
    this.tariff = tariff;
    this.zone = zone;
    this.price = tariff.prices().stream().filter(p -> p.format() == format).findAny().orElseThrow();
  }

  /** For the first night and its tax, in minor units. */
  public long first() {
    return withTax(price.firstNight().minor());
  }

  /** For all nights but the first of a disc that was out from here to there, in minor units. */
  public long further(Instant out, Instant back) {
    return withTax((nights(out, back) - 1) * price.furtherNight().minor());
  }

  /** For all nights but the first of a disc that never came back. */
  public long mostFurther() {
    return withTax((tariff.maximumNights() - 1) * price.furtherNight().minor());
  }

  /** How many nights began before the disc was back, at most the tariff's maximum. */
  public long nights(Instant out, Instant back) {
    long nights = 1;
    while (nights < tariff.maximumNights() && back.isAfter(end(out, nights))) {
      nights++;
    }
    return nights;
  }

  /** Night n ends at the tariff's time on the n-th calendar day after the disc went out. */
  private Instant end(Instant out, long night) {
    return end(out, night, zone);
  }

  /** Where a first night ends that begins then, at a place of this zone or else of the rental's. */
  public Instant firstNightEnds(Instant from, Optional<ZoneId> place) {
    return end(from, 1, place.orElse(zone));
  }

  private Instant end(Instant out, long night, ZoneId zone) {
    LocalDate day = out.atZone(zone).toLocalDate().plusDays(night);
    return ZonedDateTime.ofLocal(
            day.atTime(tariff.nightEnds()),
            zone,
            zone.getRules().getValidOffsets(day.atTime(tariff.nightEnds())).size() == 2
                ? zone.getRules().getValidOffsets(day.atTime(tariff.nightEnds())).get(1)
                : null)
        .toInstant();
  }

  private long withTax(long minor) {
    if (tariff.basis() == PriceBasis.GROSS) {
      return minor;
    }
    BigDecimal rate = BigDecimal.valueOf(tariff.tax().rate().value(), 4);
    BigDecimal tax = BigDecimal.valueOf(minor).multiply(rate).setScale(0, RoundingMode.HALF_UP);
    return minor + tax.longValueExact();
  }
}
