package rondo.simulation.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

  /** How far the calendar was ahead at most between these, 0 or more. */
  public static Duration mostAhead(List<ClockSpan> wrong, Instant first, Instant last) {
    return offs(wrong, first, last).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** How far the calendar was behind at most between these, as 0 or less. */
  public static Duration mostBehind(List<ClockSpan> wrong, Instant first, Instant last) {
    return offs(wrong, first, last).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Stream<Duration> offs(List<ClockSpan> wrong, Instant first, Instant last) {
    return Stream.concat(
        Stream.of(Duration.ZERO),
        wrong.stream().filter(span -> span.touches(first, last)).map(ClockSpan::ahead));
  }
}
