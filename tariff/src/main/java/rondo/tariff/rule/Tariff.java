package rondo.tariff.rule;

import java.time.LocalTime;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import rondo.base.money.Money;

/**
 * The rules that turn time into money (feature R2; DESIGN "Nights", "Money"). Immutable data; the
 * version in force at the swipe rules the whole rental.
 *
 * @param id names the tariff, see {@link TariffVersion}
 * @param version 1 or more; any change is a new version
 * @param currency of every price
 * @param basis whether tax is added to the prices or contained in them
 * @param tax the tax of the kiosk's place; rate 0 where there is none
 * @param nightEnds local time at which nights end, whole minutes (sample 21:00)
 * @param maximumNights when this night ends without a return the disc is sold; 1 to {@value
 *     #MOST_NIGHTS} (sample 15)
 * @param prices each format at most once; a format without a price is not for rent
 */
public record Tariff(
    String id,
    int version,
    Currency currency,
    PriceBasis basis,
    TaxRule tax,
    LocalTime nightEnds,
    int maximumNights,
    List<FormatPrice> prices) {
  /** The longest maximum a tariff may set, in nights. */
  public static final int MOST_NIGHTS = 366;

  public Tariff {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(tax, "tax");
    prices = List.copyOf(prices);
    var _ = new TariffVersion(id, version);
    if (nightEnds.getSecond() != 0 || nightEnds.getNano() != 0) {
      throw new IllegalArgumentException("nights end at a whole minute, not " + nightEnds);
    }
    if (maximumNights < 1 || maximumNights > MOST_NIGHTS) {
      throw new IllegalArgumentException("maximum of nights out of range: " + maximumNights);
    }
    requireOnePriceAFormat(prices, currency);
  }

  /** The name of these rules on every charge. */
  public TariffVersion named() {
    return new TariffVersion(id, version);
  }

  /** Whether discs of this format are for rent. */
  public boolean hasPriceFor(Format format) {
    return prices.stream().anyMatch(price -> price.format() == format);
  }

  /** The price of a format; throws {@link PriceMissingException} where there is none. */
  public FormatPrice priceOf(Format format) {
    return prices.stream()
        .filter(price -> price.format() == format)
        .findFirst()
        .orElseThrow(() -> new PriceMissingException(named(), format));
  }

  /** No money, in the tariff's currency. */
  public Money nothing() {
    return Money.zero(currency);
  }

  private static void requireOnePriceAFormat(List<FormatPrice> prices, Currency currency) {
    Set<Format> seen = EnumSet.noneOf(Format.class);
    for (FormatPrice price : prices) {
      if (!seen.add(price.format())) {
        throw new IllegalArgumentException("two prices for " + price.format().wire());
      }
      if (!price.firstNight().currency().equals(currency)) {
        throw new IllegalArgumentException(
            "price for " + price.format().wire() + " is not in " + currency);
      }
    }
  }
}
