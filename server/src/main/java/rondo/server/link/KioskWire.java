package rondo.server.link;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.protocol.envelope.Message;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameHeader;
import rondo.protocol.frame.Frames;

/**
 * The way to one kiosk. One frame at a time: a kiosk that does not read holds its senders up, and
 * is cut off after a while. Thread-safe.
 */
final class KioskWire {
  private static final Logger LOG = LoggerFactory.getLogger(KioskWire.class);
  private final Session session;
  private final Duration patience;
  private volatile Frames frames;
  private final ReentrantLock turn = new ReentrantLock();

  /**
   * A wire.
   *
   * @param patience how long the kiosk may take to read a frame
   */
  KioskWire(Session session, Frames frames, Duration patience) {
    this.session = session;
    this.frames = frames;
    this.patience = patience;
  }

  Frames frames() {
    return frames;
  }

  /** From now on frames go out under another key of the same kiosk and epoch. */
  void use(Frames renewed) {
    frames = renewed;
  }

  /** Whether a header is of this kiosk and epoch, whatever its key. */
  boolean isOf(FrameHeader header) {
    FrameHeader own = frames.header();
    return own.kiosk().equals(header.kiosk()) && own.epoch() == header.epoch();
  }

  boolean isOpen() {
    return session.isOpen();
  }

  /** Sends a message; where the connection has gone this does nothing: the kiosk comes back. */
  void send(Message message) {
    sendFrame(frames.write(Direction.TO_KIOSK, message));
  }

  void sendFrame(byte[] frame) {
    turn.lock();
    try {
      Callback.Completable sent = new Callback.Completable();
      session.sendBinary(ByteBuffer.wrap(frame), sent);
      sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      LOG.debug("link {}: the connection has gone", frames.header().kiosk(), e);
    } catch (TimeoutException e) {
      LOG.warn("link {}: does not read; cut off", frames.header().kiosk(), e);
      session.disconnect();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      session.disconnect();
    } finally {
      turn.unlock();
    }
  }

  void close(CloseReason reason) {
    session.close(reason.code(), reason.words(), Callback.NOOP);
  }
}
