package rondo.tariff.rule;

import java.time.LocalTime;
import java.util.Currency;
import java.util.List;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;

/** Tariffs as an operator would write them. */
public final class SampleTariffs {
  public static final TaxRule AUSTIN = new TaxRule("Sales tax", "Austin, TX", new BasisPoints(825));
  public static final TaxRule BERLIN = new TaxRule("MwSt.", "Deutschland", new BasisPoints(1900));

  private SampleTariffs() {}

  /** 1.80 dollars a night for a film, 3.00 for a game, tax added. */
  public static Tariff net() {
    return tariff("USD", PriceBasis.NET, AUSTIN, 15);
  }

  /** The same numbers in euros, tax contained. */
  public static Tariff gross() {
    return tariff("EUR", PriceBasis.GROSS, BERLIN, 15);
  }

  public static Tariff withMaximum(int nights) {
    return tariff("USD", PriceBasis.NET, AUSTIN, nights);
  }

  private static Tariff tariff(String code, PriceBasis basis, TaxRule tax, int maximum) {
    return new Tariff(
        "standard",
        3,
        Currency.getInstance(code),
        basis,
        tax,
        LocalTime.of(21, 0),
        maximum,
        List.of(
            new FormatPrice(Format.DVD, Money.of(180, code), Money.of(180, code)),
            new FormatPrice(Format.GAME, Money.of(300, code), Money.of(250, code))));
  }
}
