package rondo.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The waits between tries to connect. Each is drawn evenly from a window that is as long as the
 * link has been waited for: two seconds at first, a minute at most. So a kiosk whose wire was cut
 * for a moment is back within two seconds, whoever lost the server for ten seconds waits no more
 * than about ten again, and the kiosks of a network come back as far apart as their server was
 * away. Decides by chance that is passed in; for one thread.
 */
final class Retries {
  /** The first window, in first waits, where the server said that it stops: all wait with us. */
  private static final long TOGETHER = 4;

  private final LinkPace pace;
  private final RandomGenerator random;
  private Duration waited = Duration.ZERO;

  Retries(LinkPace pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  /** The link was good for a while. */
  void succeeded() {
    waited = Duration.ZERO;
  }

  /** The wait before the next try. */
  Duration next(LinkEnd end) {
    Duration window = shorter(longer(waited, shortest(end)), pace.longestRetry());
    Duration wait = Duration.ofNanos((long) (window.toNanos() * random.nextDouble()));
    waited = waited.plus(wait);
    return wait;
  }

  private Duration shortest(LinkEnd end) {
    return switch (end) {
      case CUT -> pace.firstRetry();
      case SERVER_STOPS -> pace.firstRetry().multipliedBy(TOGETHER);
      case TURNED_AWAY -> pace.longestRetry();
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
