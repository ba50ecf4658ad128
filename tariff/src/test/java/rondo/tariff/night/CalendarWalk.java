package rondo.tariff.night;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle: looks at the clock on the wall every minute and writes down when each night ended.
 * Knows nothing of gaps and overlaps; only turns instants into local time, which is never
 * ambiguous.
 */
public final class CalendarWalk {
  private CalendarWalk() {}

  /**
   * The end of each night: the last minute at which the wall showed the time, or, where it never
   * did, the first minute at which it showed a later one.
   */
  public static List<Instant> ends(
      LocalTime nightEnds, int nights, ZoneId zone, Instant dispensedAt) {
    List<Instant> ends = new ArrayList<>();
    Instant minute = dispensedAt.truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime start = LocalDateTime.ofInstant(dispensedAt, zone);
    for (int night = 1; night <= nights; night++) {
      LocalDateTime wanted = start.toLocalDate().plusDays(night).atTime(nightEnds);
      Instant end = firstNotBefore(wanted, zone, minute);
      ends.add(lastShowing(wanted, zone, end));
      minute = end;
    }
    return ends;
  }

  private static Instant firstNotBefore(LocalDateTime wanted, ZoneId zone, Instant from) {
    Instant minute = from;
    while (LocalDateTime.ofInstant(minute, zone).isBefore(wanted)) {
      minute = minute.plusSeconds(60);
    }
    return minute;
  }

  private static Instant lastShowing(LocalDateTime wanted, ZoneId zone, Instant first) {
    Instant last = first;
    for (int later = 1; later <= 180; later++) {
      Instant minute = first.plusSeconds(60L * later);
      if (LocalDateTime.ofInstant(minute, zone).equals(wanted)) {
        last = minute;
      }
    }
    return last;
  }
}
