package rondo.machine.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One end of a connection: sends from a bounded queue, so that no sender ever waits. */
final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
  private static final int QUEUE = 256;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final int readLimit;
  private final int writeLimit;
  private final BlockingQueue<WireMessage> queue = new LinkedBlockingQueue<>(QUEUE);
  private volatile Optional<Thread> sender = Optional.empty();

  Wire(Socket socket, int readLimit, int writeLimit) throws IOException {
    this.socket = socket;
    this.readLimit = readLimit;
    this.writeLimit = writeLimit;
    socket.setTcpNoDelay(true);
    in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** Waits for the next message. */
  WireMessage read() throws IOException {
    return WireFrames.read(in, readLimit);
  }

  /** Waits at most this long for the next message; 0 waits for ever. */
  void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  /** Sends at once, before the sender thread runs. */
  void write(WireMessage message) throws IOException {
    WireFrames.write(out, message, writeLimit);
  }

  /** Puts a message into the queue; a peer that reads too slowly loses the connection. */
  void send(WireMessage message) {
    if (!queue.offer(message)) {
      LOG.warn("the other end of the machine's socket reads too slowly; it is let go");
      close();
    }
  }

  /** Starts the thread that sends what is in the queue. */
  Wire sending() {
    sender = Optional.of(Thread.ofVirtual().name("machine-wire").start(this::drain));
    return this;
  }

  private void drain() {
    try {
      while (!socket.isClosed()) {
        write(queue.take());
      }
    } catch (IOException e) {
      LOG.debug("the machine's socket is closed: {}", e.getMessage());
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a socket that cannot even be closed", e);
    }
    sender.ifPresent(Thread::interrupt);
  }
}
