package rondo.simulation.evidence;

import java.time.Duration;
import java.time.Instant;

/**
 * For how long a kiosk's calendar was wrong, by the true time.
 *
 * @param ahead how far; negative: behind
 */
public record ClockSpan(Instant from, Instant until, Duration ahead) {
  /** Whether it was wrong so at some moment between these. */
  public boolean touches(Instant first, Instant last) {
    return !from.isAfter(last) && !until.isBefore(first);
  }
}
