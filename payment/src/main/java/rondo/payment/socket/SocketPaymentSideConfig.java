package rondo.payment.socket;

import java.time.Duration;

/**
 * How the payment side is reached. Only on loopback: cards travel in the clear there.
 *
 * @param port 1 to 65,535
 * @param deadline for each call, from its beginning to its whole answer; 1 ms to 10 minutes
 */
public record SocketPaymentSideConfig(int port, Duration deadline) {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  public SocketPaymentSideConfig {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("not a port: " + port);
    }
    if (deadline.toMillis() < 1 || deadline.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a deadline of 1 ms to 10 min, not " + deadline);
    }
  }
}
