package rondo.payment.socket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A peer that reads one line from each caller and then does what the test says. */
final class ScriptedPeer implements AutoCloseable {
  /** What the peer does with a caller whose line it has read. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Socket caller, CountDownLatch stopped) throws IOException, InterruptedException;
  }

  private final ServerSocket door;
  private final CountDownLatch stopped = new CountDownLatch(1);

  ScriptedPeer(Behaviour behaviour) throws IOException {
    this.door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(behaviour));
  }

  static Behaviour saying(byte[] bytes) {
    return (caller, stopped) -> caller.getOutputStream().write(bytes);
  }

  private void serve(Behaviour behaviour) {
    try (Socket caller = door.accept()) {
      while (caller.getInputStream().read() != '\n') {
        // the call itself does not matter
      }
      behaviour.answer(caller, stopped);
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    stopped.countDown();
    door.close();
  }
}
