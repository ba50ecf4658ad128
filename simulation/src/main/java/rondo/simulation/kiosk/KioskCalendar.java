package rondo.simulation.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import rondo.simulation.evidence.ClockSpan;

/**
 * A kiosk's own calendar, which may be wrong; its durations never are, they come from a ticker. It
 * outlives the kiosk's process. For one thread alone.
 */
public final class KioskCalendar implements InstantSource {
  private final InstantSource right;
  private final List<ClockSpan> past = new ArrayList<>();
  private Duration off = Duration.ZERO;
  private Instant since;
  private long turns;

  KioskCalendar(InstantSource right) {
    this.right = right;
    this.since = right.instant();
  }

  @Override
  public Instant instant() {
    return right.instant().plus(off);
  }

  /** From now on it is so far ahead, or behind. */
  public void beOff(Duration ahead) {
    past.addAll(present());
    since = right.instant();
    off = ahead;
    turns++;
  }

  /** It forgets the time of the day, as after a power cut with an empty battery. */
  public void forget() {
    beOff(Duration.between(right.instant(), Instant.EPOCH));
  }

  /** How far it is ahead. */
  public Duration off() {
    return off;
  }

  /** When it was wrong until now. */
  public List<ClockSpan> wrong() {
    return Stream.concat(past.stream(), present().stream()).toList();
  }

  private List<ClockSpan> present() {
    return off.isZero() ? List.of() : List.of(new ClockSpan(since, right.instant(), off));
  }

  /** Counts how often it was set. */
  public long turns() {
    return turns;
  }
}
