package rondo.kiosk.link;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rondo.protocol.frame.Frames;

/**
 * One WebSocket. What comes is handed over as events, one frame at a time: the next is read only
 * after {@link #more}. Sending is for the link's thread alone.
 */
final class LinkConnection implements WebSocket.Listener {
  private static final long PATIENCE_SECONDS = 10;

  private final Consumer<LinkEvent> events;
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
  private volatile @Nullable WebSocket socket;
  private @Nullable CompletableFuture<Boolean> failure;

  LinkConnection(Consumer<LinkEvent> events) {
    this.events = events;
  }

  /** Tells of a connection that does not come about; one that does tells of itself. */
  void failsWith(CompletableFuture<WebSocket> opening) {
    failure =
        opening.handle((opened, fault) -> {
          if (fault != null) {
            events.accept(new LinkEvent.Lost(this, LinkEnd.CUT, String.valueOf(fault)));
          }
          return fault == null;
        });
  }

  /** Sends a frame; false when the connection has gone. */
  boolean send(byte[] frame) {
    WebSocket to = socket;
    if (to == null) {
      return false;
    }
    try {
      to.sendBinary(ByteBuffer.wrap(frame), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      events.accept(new LinkEvent.Lost(this, LinkEnd.CUT, "cannot be written to: " + e));
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The last frame has been worked on. */
  void more() {
    Optional.ofNullable(socket).ifPresent(from -> from.request(1));
  }

  void close() {
    Optional.ofNullable(failure).ifPresent(opening -> opening.cancel(false));
    Optional.ofNullable(socket).ifPresent(WebSocket::abort);
  }

  @Override
  public void onOpen(WebSocket opened) {
    socket = opened;
    events.accept(new LinkEvent.Opened(this));
    opened.request(1);
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    partial.writeBytes(bytes);
    if (partial.size() > Frames.MAX_BYTES) {
      events.accept(new LinkEvent.Lost(this, LinkEnd.CUT, "a message longer than allowed"));
    } else if (last) {
      byte[] frame = partial.toByteArray();
      partial.reset();
      events.accept(new LinkEvent.Received(this, frame));
    } else {
      from.request(1);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    events.accept(new LinkEvent.Lost(this, LinkEnd.CUT, "a text where frames are binary"));
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    events.accept(
        new LinkEvent.Lost(
            this, LinkEnd.ofClose(code), "closed by the server: " + code + " " + reason));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    events.accept(new LinkEvent.Lost(this, LinkEnd.CUT, String.valueOf(fault)));
  }
}
