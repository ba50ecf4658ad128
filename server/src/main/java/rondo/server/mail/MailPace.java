package rondo.server.mail;

import java.time.Duration;

/**
 * How patiently messages are sent.
 *
 * @param firstWait after the first failed try; each further wait is twice as long
 * @param longestWait no wait is longer
 * @param mostTries after so many a person is told
 * @param lease how long a claimed message is left to the server that claimed it; longer than any
 *     try takes
 * @param poll how often the table is looked at without being woken
 */
public record MailPace(
    Duration firstWait, Duration longestWait, int mostTries, Duration lease, Duration poll) {
  public MailPace {
    if (mostTries < 1) {
      throw new IllegalArgumentException("at least one try, not " + mostTries);
    }
  }

  /** Fourteen tries in about eight hours. */
  public static MailPace standard() {
    return new MailPace(
        Duration.ofSeconds(30),
        Duration.ofHours(1),
        14,
        Duration.ofMinutes(2),
        Duration.ofSeconds(2));
  }

  /** How long to wait after this many failed tries. */
  Duration after(int tries) {
    Duration wait = firstWait;
    for (int done = 1; done < tries && wait.compareTo(longestWait) < 0; done++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
