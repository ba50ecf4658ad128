package rondo.server.console.page;

import java.time.Duration;

/** Durations as people say them. */
public final class Ages {
  private Ages() {}

  /** In the largest unit that fits: {@code 4 s}, {@code 14 min}, {@code 3 h}, {@code 2 days}. */
  public static String of(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
      return Math.max(0, duration.toSeconds()) + " s";
    }
    if (duration.compareTo(Duration.ofHours(2)) < 0) {
      return duration.toMinutes() + " min";
    }
    return duration.compareTo(Duration.ofDays(2)) < 0
        ? duration.toHours() + " h"
        : duration.toDays() + " days";
  }
}
