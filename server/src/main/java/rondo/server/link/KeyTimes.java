package rondo.server.link;

import java.time.Duration;

/**
 * When keys follow each other.
 *
 * @param age of a kiosk's key from which on it is renewed over the link
 * @param overlap how long the old key stays good once the new one is in use
 */
public record KeyTimes(Duration age, Duration overlap) {
  /** A quarter of a year, with a day of overlap. */
  public static KeyTimes standard() {
    return new KeyTimes(Duration.ofDays(90), Duration.ofDays(1));
  }
}
