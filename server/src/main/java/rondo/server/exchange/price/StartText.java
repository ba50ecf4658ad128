package rondo.server.exchange.price;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.server.exchange.cell.DateOrder;
import rondo.server.exchange.cell.DateText;
import rondo.server.exchange.cell.Reading;

/** When something begins: a date, a date with a time, or an instant with a Z. Pure. */
final class StartText {
  private static final Pattern TIMED =
      Pattern.compile("(.+?)[ T]([0-9]{1,2}:[0-9]{2})(:[0-9]{2})?");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6})?)?Z");

  private StartText() {}

  /** Reads it; a date begins at midnight of the zone. */
  static Reading<Instant> read(String text, DateOrder order, ZoneId zone) {
    if (INSTANT.matcher(text).matches()) {
      try {
        return new Reading.Good<>(Instant.parse(text));
      } catch (DateTimeParseException e) {
        return new Reading.Bad<>("There is no such day or time.");
      }
    }
    Matcher timed = TIMED.matcher(text);
    boolean hasTime = timed.matches();
    Reading<LocalDate> date = DateText.read(hasTime ? timed.group(1) : text, order);
    Reading<LocalTime> time =
        hasTime ? time(timed.group(2)) : new Reading.Good<>(LocalTime.MIDNIGHT);
    return switch (date) {
      case Reading.Bad<LocalDate>(String why) -> new Reading.Bad<>(why);
      case Reading.Good<LocalDate>(LocalDate day) ->
          switch (time) {
            case Reading.Bad<LocalTime>(String why) -> new Reading.Bad<>(why);
            case Reading.Good<LocalTime>(LocalTime at) ->
                new Reading.Good<>(day.atTime(at).atZone(zone).toInstant());
          };
    };
  }

  /** A time of day to the minute. */
  static Reading<LocalTime> time(String text) {
    try {
      String full = text.length() == 4 ? "0" + text : text;
      return new Reading.Good<>(LocalTime.parse(full.length() == 5 ? full : ""));
    } catch (DateTimeParseException e) {
      return new Reading.Bad<>("A time of day is written like 21:00.");
    }
  }
}
