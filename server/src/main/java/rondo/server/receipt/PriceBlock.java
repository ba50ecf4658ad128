package rondo.server.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.receipt.Receipt.Price;
import rondo.tariff.charge.ChargeLine;
import rondo.tariff.charge.Charges;
import rondo.tariff.charge.Explanation;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;

/**
 * The price block of a rental that has begun (screens, section 9): now, if back in time, each
 * further night, the most. Immutable.
 *
 * @param due when the first night ends, in words
 */
record PriceBlock(ReceiptFile file, Words words, Formats formats, String due) {
  List<Price> prices() {
    return List.of(now(), inTime(), further(), most());
  }

  private Price now() {
    return new Price(
        words.say("price.now"), List.of(formats.money(file.total())), words.say("price.now.words"));
  }

  private Price inTime() {
    return new Price(
        words.say("price.back", Map.of("due", due)),
        List.of(formats.money(file.tariff().nothing())),
        words.say("price.back.words", Map.of("sum", sum())));
  }

  /** The first nights and their tax: {@code 1 night × $1.80 × 2 + $0.30 tax = $3.90}. */
  private String sum() {
    Map<Money, Integer> nights = new LinkedHashMap<>();
    Money tax = file.tariff().nothing();
    for (BookedLine booked : file.booked()) {
      ChargeLine line = booked.line();
      if (line.explanation() instanceof Explanation.Tax) {
        tax = tax.plus(line.amount());
      } else {
        nights.merge(line.each(), line.quantity(), Integer::sum);
      }
    }
    String sum =
        nights.entrySet().stream()
            .map(one ->
                words.say("price.night", Map.of("each", formats.money(one.getKey())))
                    + (one.getValue() > 1 ? " × " + formats.number(one.getValue()) : ""))
            .collect(Collectors.joining(" + "));
    boolean added = net() && tax.isPositive();
    return sum
        + (added ? " + " + words.say("price.tax", Map.of("tax", formats.money(tax))) : "")
        + " = "
        + formats.money(file.total());
  }

  private Price further() {
    String end =
        file.tariff().nightEnds().format(DateTimeFormatter.ofPattern("HH:mm", formats.locale()));
    return new Price(
        words.say("price.further"),
        byFormat(format -> file.tariff().priceOf(format).furtherNight()),
        words.say(
            net() ? "price.further.words" : "price.further.words.gross",
            Map.of("end", end, "kiosk", file.kiosk(), "zone", formats.zoneName())));
  }

  private Price most() {
    return new Price(
        words.say("price.most"),
        byFormat(format -> Charges.mostYouCanPay(file.tariff(), format)),
        words.say("price.most.words", Map.of("sale", dated(formats, lastSale()))));
  }

  private boolean net() {
    return file.tariff().basis() == PriceBasis.NET;
  }

  /** A price for each format that was rented: {@code $1.80 a DVD}, {@code $2.50 a game}. */
  private List<String> byFormat(Function<Format, Money> price) {
    return file.rented().stream()
        .map(Rented::format)
        .distinct()
        .map(format ->
            words.say(
                "price.of",
                Map.of(
                    "price", formats.money(price.apply(format)),
                    "format", words.say("one." + format.wire()))))
        .toList();
  }

  /** After it every disc that is still out is sold. */
  private Instant lastSale() {
    return file.rented().stream()
        .map(disc -> disc.due().getLast())
        .max(Instant::compareTo)
        .orElseThrow();
  }

  static String dated(Formats formats, Instant instant) {
    return DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", formats.locale())
        .format(instant.atZone(formats.zone()));
  }
}
