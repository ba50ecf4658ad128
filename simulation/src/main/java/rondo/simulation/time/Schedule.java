package rondo.simulation.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;
import rondo.base.time.Ticker;

/**
 * Virtual time: everything that is going to happen, by its time and, at the same time, in an order
 * of chance. It is calendar and ticker of the whole network. For one thread alone.
 */
public final class Schedule implements InstantSource, Ticker {
  private static final long NANOS = 1_000_000;

  private record Due(long at, long tie, long order, String what, Runnable event) {}

  private final Instant origin;
  private final RandomGenerator ties;
  private final Trace trace;
  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(Due::at)
              .thenComparingLong(Due::tie)
              .thenComparingLong(Due::order));
  private final List<Runnable> afterEach = new ArrayList<>();
  private long now;
  private String latest = "";
  private long steps;
  private long ordered;

  /**
   * Time at its beginning.
   *
   * @param origin what the calendar says then
   * @param ties draws the order of what happens at the same time
   */
  public Schedule(Instant origin, RandomGenerator ties, Trace trace) {
    this.origin = origin;
    this.ties = ties;
    this.trace = trace;
  }

  /** Milliseconds since the beginning. */
  public long now() {
    return now;
  }

  @Override
  public Instant instant() {
    return origin.plusMillis(now);
  }

  /** When this is, in milliseconds since the beginning. */
  public long at(Instant instant) {
    return Duration.between(origin, instant).toMillis();
  }

  @Override
  public long nanos() {
    return now * NANOS;
  }

  /** How much has happened. */
  public long steps() {
    return steps;
  }

  /** The last event, in words with its number and time. */
  public String latest() {
    return "at event %d, %s, %s".formatted(steps, instant(), latest);
  }

  /**
   * Plans an event.
   *
   * @param millis from now, 0 or more
   * @param what it is, for the trace
   */
  public void after(long millis, String what, Runnable event) {
    queue.add(new Due(now + Math.max(0, millis), ties.nextLong(), ordered++, what, event));
  }

  /** Lets somebody look after each event, who changes nothing. */
  public void afterEach(Runnable look) {
    afterEach.add(look);
  }

  /** When the next event is due, in milliseconds since the beginning; nothing: the far future. */
  public long next() {
    return queue.isEmpty() ? Long.MAX_VALUE : queue.element().at();
  }

  /** Lets the next event happen; false if there is none. */
  public boolean step() {
    Due due = queue.poll();
    if (due == null) {
      return false;
    }
    now = due.at();
    steps++;
    latest = due.what();
    trace.note(now, latest);
    due.event().run();
    afterEach.forEach(Runnable::run);
    return true;
  }
}
