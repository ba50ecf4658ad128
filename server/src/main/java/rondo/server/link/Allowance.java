package rondo.server.link;

import java.util.concurrent.TimeUnit;

/**
 * So many a second, and so many at once after a rest. Knows no clock and waits for nobody; for one
 * thread.
 */
final class Allowance {
  private final long interval;
  private final long rest;
  private long free;

  /**
   * An allowance that has rested.
   *
   * @param burst how many at once, above 0
   * @param perSecond how many a second after those, above 0
   * @param now monotonic, nanoseconds
   */
  Allowance(int burst, int perSecond, long now) {
    this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.rest = interval * burst;
    this.free = now - rest;
  }

  /** Takes one more; nanoseconds to wait before it counts, 0 if it may be now. */
  long take(long now) {
    if (now - rest - free > 0) {
      free = now - rest;
    }
    free += interval;
    return Math.max(0, free - now);
  }
}
