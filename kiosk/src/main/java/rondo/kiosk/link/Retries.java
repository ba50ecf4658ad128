package rondo.kiosk.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The waits between tries to connect: doubling, capped, and spread by chance. */
final class Retries {
  private static final int MOST_DOUBLINGS = 30;

  private final LinkPace pace;
  private final RandomGenerator random;
  private int failures;

  Retries(LinkPace pace, RandomGenerator random) {
    this.pace = pace;
    this.random = random;
  }

  void succeeded() {
    failures = 0;
  }

  /** The next wait: between half and all of what the failures so far ask for. */
  Duration next() {
    double doubled = (double) pace.firstRetry().toNanos() * Math.pow(2, failures);
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
    double capped = Math.min(doubled, (double) pace.longestRetry().toNanos());
    return Duration.ofNanos((long) (capped * (0.5 + random.nextDouble() / 2)));
  }

  /** The longest wait, for a server that will not change its mind soon. */
  Duration longest() {
    failures = MOST_DOUBLINGS;
    return next();
  }
}
