package rondo.server.link;

import java.time.Duration;

/**
 * How much of the link one end may take up, so that nobody holds up the others.
 *
 * @param connections open at once, enrolments and strangers included; more wait unaccepted
 * @param strangers connections that have not proven yet which kiosk they are; of more, the one that
 *     has waited longest is sent away
 * @param unread a kiosk that does not read is cut off after this long
 * @param messages a second from one kiosk, once its burst is used up; it is read no faster
 * @param burst of messages that one kiosk may send at once
 * @param facts a second that are applied for one kiosk, beyond {@code factsAtRest}
 * @param factsAtRest Facts that are applied as fast as they come after a rest
 * @param factsAtOnce kiosks whose Facts are applied at the same moment; below the number of
 *     database connections, so that Asks find one
 * @param asksAtOnce Asks of one kiosk that are answered at the same moment; others wait for them
 */
public record LinkLimits(
    int connections,
    int strangers,
    Duration unread,
    int messages,
    int burst,
    int facts,
    int factsAtRest,
    int factsAtOnce,
    int asksAtOnce) {
  /** The limits of production. */
  public static LinkLimits standard() {
    return new LinkLimits(10_000, 256, Duration.ofSeconds(10), 500, 500, 250, 100, 4, 4);
  }
}
