package rondo.kiosk.page.motion;

import java.time.Duration;
import rondo.design.piece.Ring;

/**
 * A ring that counts down: drawn by the server for the moment of the page, carried on by a script.
 *
 * @param key names what is counted: a script that already counts it goes on
 * @param totalMillis the full ring
 * @param leftMillis what is left
 * @param ring as it is drawn now
 */
public record Countdown(String key, long totalMillis, long leftMillis, Ring ring) {
  private static final Duration ATTENTION = Duration.ofSeconds(10);

  /**
   * @param total the full ring; more may be left after an extension, then the ring is full
   * @param unit under the number
   * @param size how large it is drawn
   */
  public static Countdown of(
      String key, Duration total, Duration left, String unit, Ring.Size size) {
    long millis = Math.max(0, left.toMillis());
    int share = (int) Math.clamp(millis * 1000 / Math.max(1, total.toMillis()), 0, 1000);
    boolean late = total.compareTo(ATTENTION) > 0 && left.compareTo(ATTENTION) <= 0;
    var ring =
        new Ring(
            share,
            Long.toString((millis + 999) / 1000),
            unit,
            late ? Ring.State.ATTENTION : Ring.State.COUNTING,
            size);
    return new Countdown(key, total.toMillis(), millis, ring);
  }
}
