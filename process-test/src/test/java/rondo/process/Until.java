package rondo.process;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, not for a time. */
final class Until {
  /** Longer than the minute after which the server asks for a payment whose caller died. */
  static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final Duration LOOK = Duration.ofMillis(3);

  private Until() {}

  static void holds(String what, BooleanSupplier condition) {
    present(() -> what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** The first value there is; its absence is told by {@code what}, asked at the end. */
  static <T> T present(Supplier<String> what, Supplier<Optional<T>> value) {
    return present(PATIENCE, what, value);
  }

  /** The same for what may take longer. */
  static <T> T present(Duration patience, Supplier<String> what, Supplier<Optional<T>> value) {
    long end = System.nanoTime() + patience.toNanos();
    Optional<T> found = value.get();
    while (found.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain: " + what.get());
      }
      LockSupport.parkNanos(LOOK.toNanos());
      found = value.get();
    }
    return found.get();
  }
}
