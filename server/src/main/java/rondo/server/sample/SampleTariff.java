package rondo.server.sample;

import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** The tariff of the demo. */
public final class SampleTariff {
  private static final String CURRENCY = "USD";

  private SampleTariff() {}

  /** "standard" version 1: net prices, 8.25 % sales tax, nights end at 21:00, 15 at most. */
  public static Tariff standard() {
    return new Tariff(
        "standard",
        1,
        Currency.getInstance(CURRENCY),
        PriceBasis.NET,
        new TaxRule("Sales tax", "Station Hall, NY", new BasisPoints(825)),
        LocalTime.of(21, 0),
        15,
        List.of(
            price(Format.DVD, 180),
            price(Format.BLU_RAY, 250),
            price(Format.GAME, 350),
            price(Format.ALBUM, 150)));
  }

  private static FormatPrice price(Format format, long minor) {
    return new FormatPrice(format, Money.of(minor, CURRENCY), Money.of(minor, CURRENCY));
  }
}
