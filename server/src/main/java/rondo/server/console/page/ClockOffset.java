package rondo.server.console.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * How far a kiosk's clock is ahead of ours, as it was last heard; the way there is in it.
 *
 * @param ahead negative where it is behind
 */
public record ClockOffset(Duration ahead) {
  private static final Duration HARMLESS = Duration.ofSeconds(30);

  /** From when it was heard by our clock, and what its own said then. */
  public static ClockOffset of(Instant heard, Instant said) {
    return new ClockOffset(Duration.between(heard, said));
  }

  /** As {@code +1.2 s}; in larger units where it is far off. */
  public String words() {
    Duration size = ahead.abs();
    String sign = ahead.isNegative() ? "-" : "+";
    return size.compareTo(Duration.ofMinutes(10)) < 0
        ? String.format(Locale.US, "%+.1f s", tenths() / 10.0)
        : sign + Ages.of(size);
  }

  /** Whole tenths of a second, so that no zero has a sign. */
  private long tenths() {
    return Math.round(ahead.toMillis() / 100.0);
  }

  /** Whether it needs somebody. */
  public boolean isOff() {
    return ahead.abs().compareTo(HARMLESS) > 0;
  }
}
