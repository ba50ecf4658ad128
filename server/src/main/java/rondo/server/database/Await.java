package rondo.server.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do; bounded by a count of polls, so it needs no clock. */
final class Await {
  private static final Duration POLL = Duration.ofMillis(5);

  private Await() {}

  /** True as soon as the condition holds; false if it did not for about as long as given. */
  static boolean until(Duration atMost, BooleanSupplier condition) {
    for (long polls = atMost.dividedBy(POLL); polls > 0; polls--) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    return condition.getAsBoolean();
  }
}
