package rondo.simulation.payment;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import rondo.base.id.PaymentId;
import rondo.simulation.time.Schedule;

/**
 * What lies between all processes that the server ever had and the payment side, and knows when
 * each key was sent first: past its window nothing may be sent under it (F10). For one thread
 * alone.
 */
public final class PaymentRoad {
  /** For how long the payment side remembers keys, by {@code PaymentRules.standard}. */
  public static final Duration WINDOW = Duration.ofHours(24);

  private final Schedule time;
  private final Consumer<String> complaints;
  private final Map<PaymentId, Long> sent = new HashMap<>();
  private long closedUntil;

  /** An open road; complaints go where violations are kept. */
  public PaymentRoad(Schedule time, Consumer<String> complaints) {
    this.time = time;
    this.complaints = complaints;
  }

  /** Nothing comes through for so many milliseconds. */
  public void close(long millis) {
    closedUntil = time.now() + millis;
  }

  boolean isClosed() {
    return time.now() < closedUntil;
  }

  /** A call is made, whether it arrives or not. */
  void sends(PaymentId key) {
    long first = sent.computeIfAbsent(key, _ -> time.now());
    if (time.now() - first > WINDOW.toMillis()) {
      complaints.accept("payment " + key + " is sent again past the window of its key");
    }
  }

  /** Something arrives after all, some hours from now. */
  void strays(long millis, Runnable arrives) {
    time.after(millis, "a payment call arrives after all", arrives);
  }
}
