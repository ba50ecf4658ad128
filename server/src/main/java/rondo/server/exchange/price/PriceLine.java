package rondo.server.exchange.price;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;
import rondo.server.exchange.cell.AmountText;
import rondo.server.exchange.cell.Reading;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.cell.Words;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.title.FormatText;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.Tariff;

/**
 * What a row says of a group's prices.
 *
 * @param row kept for what is found wrong with it later
 * @param first emptied: the format is not for rent
 * @param from empty: from now on
 */
record PriceLine(
    Row row,
    OwnGroups.Group group,
    Format format,
    Wanted<Money> first,
    Wanted<Money> further,
    Optional<Integer> maximum,
    Optional<PriceBasis> basis,
    Optional<String> tax,
    Optional<String> place,
    Optional<BasisPoints> rate,
    Optional<LocalTime> ends,
    Optional<Instant> from) {
  private static final int SHORT = 40;
  private static final int NAME = 60;
  private static final Pattern RATE = Pattern.compile("([0-9]{1,2})([.,]([0-9]{1,2}))? ?%?");

  /** Reads it; empty where something is wrong, which stands in the row. */
  static Optional<PriceLine> read(Row row, OwnGroups groups, ZoneId zone) {
    Optional<OwnGroups.Group> group = groups.named(row);
    Optional<Format> format = row.given(PriceColumns.FORMAT, SHORT, FormatText::read);
    if (group.isEmpty() || format.isEmpty()) {
      if (row.flaws().isEmpty()) {
        row.wrong(PriceColumns.FORMAT, "Say the format: dvd, blu-ray, album or game.");
      }
      return Optional.empty();
    }
    Currency currency = Currency.getInstance(group.get().currency());
    ZoneId midnight = group.get().zone().orElse(zone);
    var line =
        new PriceLine(
            row,
            group.get(),
            format.get(),
            amount(row, PriceColumns.FIRST, currency),
            amount(row, PriceColumns.FURTHER, currency),
            row.given(PriceColumns.MAXIMUM, SHORT, Words.whole(1, Tariff.MOST_NIGHTS)),
            row.given(PriceColumns.BASIS, SHORT, PriceLine::basis),
            row.given(PriceColumns.TAX, NAME, Words::text),
            row.given(PriceColumns.PLACE, NAME, Words::text),
            row.given(PriceColumns.RATE, SHORT, PriceLine::rate),
            row.given(PriceColumns.ENDS, SHORT, StartText::time),
            row.given(
                PriceColumns.FROM,
                SHORT,
                text -> StartText.read(text, row.habits().dates(), midnight)));
    row.given(PriceColumns.CURRENCY, SHORT, text -> currency(text, currency));
    if (!line.first().isSaid() && row.flaws().isEmpty()) {
      row.wrong(PriceColumns.FIRST, "Say the price of the first night.");
    }
    return row.flaws().isEmpty() ? Optional.of(line) : Optional.empty();
  }

  private static Wanted<Money> amount(Row row, String column, Currency currency) {
    return row.wanted(
        column, SHORT, text -> AmountText.read(text, currency, row.habits().decimals()));
  }

  private static Reading<String> currency(String text, Currency currency) {
    return text.toUpperCase(Locale.ROOT).equals(currency.getCurrencyCode())
        ? new Reading.Good<>(text)
        : new Reading.Bad<>(
            "This group charges %s, and a group has one currency."
                .formatted(currency.getCurrencyCode()));
  }

  private static Reading<PriceBasis> basis(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "net" -> new Reading.Good<>(PriceBasis.NET);
      case "gross" -> new Reading.Good<>(PriceBasis.GROSS);
      default -> new Reading.Bad<>("Prices are net (tax is added) or gross (tax is contained).");
    };
  }

  private static Reading<BasisPoints> rate(String text) {
    Matcher rate = RATE.matcher(text);
    if (!rate.matches()) {
      return new Reading.Bad<>("A rate is written in percent, like 8.25.");
    }
    String behind = rate.group(3) == null ? "0" : rate.group(3);
    var points = new BigDecimal(rate.group(1) + "." + behind).movePointRight(2);
    return new Reading.Good<>(new BasisPoints(points.intValueExact()));
  }
}
