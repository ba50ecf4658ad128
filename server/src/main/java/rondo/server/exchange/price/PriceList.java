package rondo.server.exchange.price;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rondo.base.money.Money;
import rondo.server.exchange.cell.Wanted;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;
import rondo.tariff.rule.Tariff;
import rondo.tariff.rule.TaxRule;

/** The rows of one group and one day, laid over the tariff in force then. Pure. */
final class PriceList {
  private PriceList() {}

  /** What differs within a list that has one of it. */
  static Optional<String> contradiction(List<PriceLine> lines) {
    record Part(String column, Function<PriceLine, Optional<?>> of) {}
    List<Part> parts =
        List.of(
            new Part(PriceColumns.MAXIMUM, PriceLine::maximum),
            new Part(PriceColumns.BASIS, PriceLine::basis),
            new Part(PriceColumns.TAX, PriceLine::tax),
            new Part(PriceColumns.PLACE, PriceLine::place),
            new Part(PriceColumns.RATE, PriceLine::rate),
            new Part(PriceColumns.ENDS, PriceLine::ends));
    return parts.stream()
        .filter(part ->
            lines.stream().flatMap(line -> part.of().apply(line).stream()).distinct().count() > 1)
        .map(Part::column)
        .findFirst();
  }

  /** The tariff with these rows, under a name of its own. */
  static Tariff over(Tariff base, List<PriceLine> lines, String id, int version) {
    TaxRule tax = base.tax();
    return new Tariff(
        id,
        version,
        base.currency(),
        first(lines, PriceLine::basis).orElse(base.basis()),
        new TaxRule(
            first(lines, PriceLine::tax).orElse(tax.name()),
            first(lines, PriceLine::place).orElse(tax.place()),
            first(lines, PriceLine::rate).orElse(tax.rate())),
        first(lines, PriceLine::ends).orElse(base.nightEnds()),
        first(lines, PriceLine::maximum).orElse(base.maximumNights()),
        prices(base, lines));
  }

  /** Whether two tariffs charge the same, whatever they are called. */
  static boolean chargeTheSame(Tariff one, Tariff other) {
    return one.equals(
        new Tariff(
            one.id(),
            one.version(),
            other.currency(),
            other.basis(),
            other.tax(),
            other.nightEnds(),
            other.maximumNights(),
            sorted(other.prices())));
  }

  private static <T> Optional<T> first(
      List<PriceLine> lines, Function<PriceLine, Optional<T>> part) {
    return lines.stream().flatMap(line -> part.apply(line).stream()).findFirst();
  }

  private static List<FormatPrice> prices(Tariff base, List<PriceLine> lines) {
    Map<Format, FormatPrice> prices = new EnumMap<>(Format.class);
    base.prices().forEach(price -> prices.put(price.format(), price));
    for (PriceLine line : lines) {
      switch (line.first()) {
        case Wanted.Emptied<Money>() -> prices.remove(line.format());
        case Wanted.Set<Money>(Money first) ->
            prices.put(
                line.format(),
                new FormatPrice(line.format(), first, line.further().over(first, first)));
        case Wanted.Kept<Money>() ->
            throw new IllegalArgumentException("a row of prices has a first night");
      }
    }
    return new ArrayList<>(prices.values());
  }

  /** By format, as the map above gives them. */
  private static List<FormatPrice> sorted(List<FormatPrice> prices) {
    Map<Format, FormatPrice> sorted = new EnumMap<>(Format.class);
    prices.forEach(price -> sorted.put(price.format(), price));
    return List.copyOf(sorted.values());
  }
}
