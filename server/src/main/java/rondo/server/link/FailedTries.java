package rondo.server.link;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import rondo.base.time.Ticker;

/** Slows down who guesses codes: so many failures an address in so long. Thread-safe. */
final class FailedTries {
  private static final int MOST = 10;
  private static final int MOST_ADDRESSES = 10_000;
  private static final long WINDOW = Duration.ofMinutes(10).toNanos();

  private record Count(long since, int failures) {}

  private final Ticker ticker;
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<String, Count> counts = new LinkedHashMap<>();

  FailedTries(Ticker ticker) {
    this.ticker = ticker;
  }

  boolean mayTry(String address) {
    lock.lock();
    try {
      return current(address).failures() < MOST;
    } finally {
      lock.unlock();
    }
  }

  void failed(String address) {
    lock.lock();
    try {
      Count count = current(address);
      counts.remove(address);
      counts.put(address, new Count(count.since(), count.failures() + 1));
      if (counts.size() > MOST_ADDRESSES) {
        counts.pollFirstEntry();
      }
    } finally {
      lock.unlock();
    }
  }

  private Count current(String address) {
    long now = ticker.nanos();
    Count count = counts.get(address);
    return count == null || now - count.since() > WINDOW ? new Count(now, 0) : count;
  }
}
