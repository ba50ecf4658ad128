package rondo.base.time;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Monotonic time that a test moves. Thread-safe. */
public final class SettableTicker implements Ticker {
  private final AtomicLong now = new AtomicLong();

  public void advance(Duration by) {
    now.addAndGet(by.toNanos());
  }

  @Override
  public long nanos() {
    return now.get();
  }
}
