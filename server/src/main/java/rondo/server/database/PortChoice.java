package rondo.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Chooses a free port of the loopback address, below those that the system hands out for outgoing
 * connections (on Linux from 32768), so that it stays free between two starts.
 */
final class PortChoice {
  private static final int FIRST = 20_000;
  private static final int BEHIND_LAST = 32_000;
  private static final int TRIES = 1_000;

  private PortChoice() {}

  static int choose(RandomGenerator random) {
    for (int i = 0; i < TRIES; i++) {
      int port = random.nextInt(FIRST, BEHIND_LAST);
      if (free(port)) {
        return port;
      }
    }
    throw new DatabaseStartException(
        "No free port was found for PostgreSQL between " + FIRST + " and " + BEHIND_LAST + ".",
        "No data were touched.",
        "End programs that hold these ports, then start again.");
  }

  static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
