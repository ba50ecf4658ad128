package rondo.kiosk.link;

import java.time.Duration;

/**
 * How patient the link is.
 *
 * @param heartbeat between two heartbeats
 * @param silence after this long without a frame the connection is dead
 * @param firstRetry the longest wait before the first new try; it grows with the time waited
 * @param longestRetry the longest wait of all, over which the reconnects of a network spread
 * @param connecting how long a connection may take to be welcomed
 * @param asking how long an answer is waited for
 */
public record LinkPace(
    Duration heartbeat,
    Duration silence,
    Duration firstRetry,
    Duration longestRetry,
    Duration connecting,
    Duration asking) {
  /** The pace of production. */
  public static LinkPace standard() {
    return new LinkPace(
        Duration.ofSeconds(15),
        Duration.ofSeconds(45),
        Duration.ofSeconds(2),
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        Duration.ofSeconds(rondo.protocol.ask.Ask.DEADLINE_SECONDS));
  }
}
