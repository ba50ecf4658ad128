package rondo.server.receipt;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.tariff.charge.ChargeLine;
import rondo.tariff.charge.Explanation;
import rondo.tariff.rule.PriceBasis;

/**
 * "Why this amount?" in words, from the stored line alone (feature T3). Immutable; safe for use by
 * many threads.
 */
public final class Reasons {
  private final Words words;
  private final Formats formats;

  /** Reasons in English whose times are those of a place. */
  public Reasons(Formats formats) {
    this(Languages.words("en"), formats);
  }

  Reasons(Words words, Formats formats) {
    this.words = words;
    this.formats = formats;
  }

  /** Amounts and times of the same place. */
  public Formats formats() {
    return formats;
  }

  /** What is charged: {@code 2 nights x $1.80}. */
  public String what(ChargeLine line) {
    return switch (line.explanation()) {
      case Explanation.Reserved _, Explanation.FirstNight _ ->
          words.say("what.first", Map.of("each", formats.money(line.each())));
      case Explanation.FurtherNights further ->
          words.say(
              further.fromNight() == further.toNight() ? "what.further.one" : "what.further.other",
              Map.of("count", line.quantity(), "each", formats.money(line.each())));
      case Explanation.Tax tax ->
          words.say(
              "what.tax",
              Map.of(
                  "name", tax.rule().name(), "rate", formats.percent(tax.rule().rate().value())));
    };
  }

  /** Why it is charged: the times that mattered. */
  public String why(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Reserved _ -> words.say("why.reserved");
      case Explanation.FirstNight first ->
          words.say(
              "why.first",
              Map.of("from", at(first.dispensedAt()), "due", due(first.due(), first.zone())));
      case Explanation.FurtherNights further -> why(further);
      case Explanation.Tax tax ->
          words.say(
              tax.basis() == PriceBasis.NET ? "why.tax.net" : "why.tax.gross",
              Map.of("place", tax.rule().place(), "taxed", formats.money(tax.taxed())));
    };
  }

  private String why(Explanation.FurtherNights further) {
    return words.say(
        switch (further.ending()) {
          case RETURNED -> "why.further.returned";
          case STOPPED -> "why.further.stopped";
          case SOLD -> "why.further.sold";
        },
        Map.of(
            "missed", at(further.missed()),
            "ended", due(further.endedAt(), further.zone()),
            "night", further.toNight(),
            "due", due(further.due(), further.zone())));
  }

  /** The rule, its tariff and version: what a person compares with the price list. */
  public String rule(Explanation explanation) {
    return words.say(
        explanation.basis() == PriceBasis.NET ? "rule.net" : "rule.gross",
        Map.of(
            "rule", words.say("rule." + ruleName(explanation)),
            "tariff", explanation.tariff().id(),
            "version", explanation.tariff().version()));
  }

  private static String ruleName(Explanation explanation) {
    return switch (explanation) {
      case Explanation.Reserved _ -> "reserved";
      case Explanation.FirstNight _ -> "first";
      case Explanation.FurtherNights _ -> "further";
      case Explanation.Tax _ -> "tax";
    };
  }

  private String at(Instant instant) {
    return due(instant, formats.zone());
  }

  private String due(Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern("EEE d MMM HH:mm z", formats.locale())
        .format(instant.atZone(zone));
  }

  private static String form(String pattern, Instant instant, ZoneId zone) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(instant.atZone(zone));
  }

  /** Day, time and the zone's short name: {@code Tue 21:00 EST}. */
  public static String zoned(Instant instant, ZoneId zone) {
    return form("EEE HH:mm z", instant, zone);
  }

  /** A moment of a story, to the second: {@code Tue 24 Nov 20:58:19}. */
  public static String moment(Instant instant, ZoneId zone) {
    return form("EEE d MMM HH:mm:ss", instant, zone);
  }

  /** Date, time and the zone's short name: {@code Tue 24 Nov 2026, 21:00 EST}. */
  public static String dated(Instant instant, ZoneId zone) {
    return form("EEE d MMM uuuu, HH:mm z", instant, zone);
  }
}
