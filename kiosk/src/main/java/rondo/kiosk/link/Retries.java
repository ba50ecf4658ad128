package rondo.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The waits between tries to connect. Each is drawn evenly from a window that begins at nothing and
 * doubles from try to try up to the longest. So a kiosk whose wire was cut for a moment is back
 * within two seconds, and kiosks that lost their server together come back as far apart as the
 * server was away, over a minute at most. Decides by chance that is passed in; for one thread.
 */
final class Retries {
  private static final int MOST_DOUBLINGS = 30;

  /** Doublings that are skipped where the server said that it stops: all kiosks wait with us. */
  private static final int TOGETHER = 3;

  private final LinkPace pace;
  private final RandomGenerator random;
  private int failures;

  Retries(LinkPace pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  /** The link was good for a while. */
  void succeeded() {
    failures = 0;
  }

  /** The wait before the next try. */
  Duration next(LinkEnd end) {
    failures =
        switch (end) {
          case CUT -> failures;
          case SERVER_STOPS -> Math.max(failures, TOGETHER);
          case TURNED_AWAY -> MOST_DOUBLINGS;
        };
    double window = window();
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
    return Duration.ofNanos((long) (window * random.nextDouble()));
  }

  private double window() {
    double doubled = (double) pace.firstRetry().toNanos() * Math.pow(2, failures);
    return Math.min(doubled, (double) pace.longestRetry().toNanos());
  }
}
