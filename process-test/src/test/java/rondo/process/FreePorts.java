package rondo.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/**
 * Loopback ports that nobody listens on, below those that the system gives to callers and above
 * those of the stories in a browser.
 */
final class FreePorts {
  private static final int FIRST = 26_000;
  private static final int BLOCKS = 125;
  private static final int BLOCK = 48;
  private static final int FORKS_APART = 53;

  /** Two forks of one run begin far from each other. */
  private static int next =
      (int) (ProcessHandle.current().pid() % BLOCKS)
          + Integer.getInteger("rondo.fork", 0) * FORKS_APART;

  private FreePorts() {}

  /** A first port at whose distances all is free; never the same one twice in a run. */
  static synchronized int first(int... distances) {
    for (int tries = 0; tries < BLOCKS; tries++) {
      int first = FIRST + BLOCK * (next++ % BLOCKS);
      if (Arrays.stream(distances).allMatch(distance -> free(first + distance))) {
        return first;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
