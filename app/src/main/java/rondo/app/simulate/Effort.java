package rondo.app.simulate;

import java.time.Duration;
import rondo.base.time.Ticker;

/** How long something has taken, by the clock on the wall and of the processors. */
final class Effort {
  private static final double NANOS_A_MINUTE = 60e9;

  private final Ticker ticker;
  private final long begun;
  private final Duration before;

  /** Begins now. */
  Effort(Ticker ticker) {
    this.ticker = ticker;
    begun = ticker.nanos();
    before = processors();
  }

  private static Duration processors() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Minutes on the wall so far. */
  double minutes() {
    return (ticker.nanos() - begun) / NANOS_A_MINUTE;
  }

  /** Seconds of processor time so far, of all threads together; 0 where nobody knows. */
  double processorSeconds() {
    return processors().minus(before).toMillis() / 1e3;
  }
}
