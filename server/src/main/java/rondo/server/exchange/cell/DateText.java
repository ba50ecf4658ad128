package rondo.server.exchange.cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as several countries write them; one that can be read two ways is refused. Pure. */
public final class DateText {
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})\\.?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\\2 ?([0-9]{4})");

  private DateText() {}

  /** Reads one date. */
  public static Reading<LocalDate> read(String text, DateOrder order) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return date(number(first, 1), number(first, 2), number(first, 3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    if (!last.matches()) {
      return new Reading.Bad<>("This is no date that can be read. Write it like 2024-03-01.");
    }
    int one = number(last, 1);
    int two = number(last, 3);
    int year = number(last, 4);
    if (last.group(2).equals(".") || one > 12 || one == two || order == DateOrder.DAY_FIRST) {
      return date(year, two, one);
    }
    return two > 12 || order == DateOrder.MONTH_FIRST
        ? date(year, one, two)
        : new Reading.Bad<>(
            "This date can be read two ways: day first or month first. Write it like 2024-03-01,"
                + " or say which comes first.");
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static Reading<LocalDate> date(int year, int month, int day) {
    try {
      return new Reading.Good<>(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return new Reading.Bad<>("There is no such day. Write it like 2024-03-01.");
    }
  }
}
