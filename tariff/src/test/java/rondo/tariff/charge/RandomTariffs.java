package rondo.tariff.charge;

import java.util.Currency;
import java.util.List;
import java.util.Random;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.tariff.night.Nights;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** Tariffs drawn from a seed that rent DVDs by the rules of a drawn rental. */
final class RandomTariffs {
  private RandomTariffs() {}

  static Tariff next(Random random, Nights nights) {
    var currency = Currency.getInstance(List.of("USD", "EUR", "JPY").get(random.nextInt(3)));
    return new Tariff(
        "drawn",
        1 + random.nextInt(9),
        currency,
        random.nextBoolean() ? PriceBasis.NET : PriceBasis.GROSS,
        new TaxRule("tax", "here", new BasisPoints(rate(random))),
        nights.nightEnds(),
        nights.maximum(),
        List.of(new FormatPrice(Format.DVD, price(random, currency), price(random, currency))));
  }

  private static int rate(Random random) {
    return random.nextInt(4) == 0 ? 0 : random.nextInt(3_000);
  }

  private static Money price(Random random, Currency currency) {
    return new Money(random.nextInt(8) == 0 ? 0 : random.nextInt(1_000), currency);
  }
}
