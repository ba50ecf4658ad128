package rondo.browser.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * Ports for a demo, below those that the system hands out by itself and those of the stories of
 * processes, so that nobody takes them.
 */
final class FreePorts {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 26_000;
  private static final int APART = 50;
  private static final int[] USED = {0, 1, 10, 11, 12, 30, 31, 32};

  private FreePorts() {}

  /** The first of a row of free ports; rows of processes that run beside each other differ. */
  static int first() {
    int rows = (HIGHEST - LOWEST) / APART;
    int begin = (int) (ProcessHandle.current().pid() % rows);
    return IntStream.range(0, rows)
        .map(row -> LOWEST + (begin + row) % rows * APART)
        .filter(first -> IntStream.of(USED).allMatch(used -> isFree(first + used)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no row of free ports for a demo"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return door.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
