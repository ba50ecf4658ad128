package rondo.app.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A wire between kiosk and server that can be cut, slowed, clogged and made to stammer. */
final class CuttingProxy implements AutoCloseable {
  final AtomicInteger target = new AtomicInteger();
  final AtomicInteger accepted = new AtomicInteger();
  final AtomicLong delayNanos = new AtomicLong();
  final AtomicBoolean stammer = new AtomicBoolean();

  /** Swallows what is sent, in both directions, and keeps the connections open. */
  final AtomicBoolean swallow = new AtomicBoolean();

  /** Takes no more from the server, as a kiosk that does not read. */
  final AtomicBoolean clogged = new AtomicBoolean();

  /** Cuts each connection after so many bytes; no more than 0 means never. */
  final AtomicLong cutAfter = new AtomicLong();

  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  CuttingProxy(int target) {
    this.target.set(target);
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void cut() {
    open.forEach(CuttingProxy::shut);
    open.clear();
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        accepted.incrementAndGet();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), target.get());
        open.add(near);
        open.add(far);
        AtomicLong left = new AtomicLong(cutAfter.get() > 0 ? cutAfter.get() : Long.MAX_VALUE);
        Thread.ofVirtual().start(() -> pump(near, far, left, new AtomicBoolean()));
        Thread.ofVirtual().start(() -> pump(far, near, left, clogged));
      } catch (IOException e) {
        cut();
      }
    }
  }

  private void pump(Socket from, Socket to, AtomicLong left, AtomicBoolean held) {
    byte[] buffer = new byte[1024];
    try (from;
        to) {
      for (int count = from.getInputStream().read(buffer);
          count >= 0 && left.addAndGet(-count) > 0;
          count = from.getInputStream().read(buffer)) {
        LockSupport.parkNanos(delayNanos.get());
        while (held.get() && !to.isClosed()) {
          LockSupport.parkNanos(5_000_000);
        }
        if (!swallow.get()) {
          to.getOutputStream().write(buffer, 0, count);
        }
        if (stammer.get()) {
          to.getOutputStream().write(buffer, 0, count);
        }
      }
    } catch (IOException e) {
      shut(to);
    } finally {
      open.remove(from);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
