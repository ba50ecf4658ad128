package rondo.app.link;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import rondo.kiosk.link.KioskIdentity;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;

/** A client that says what a kiosk would never say. */
final class RawKiosk implements WebSocket.Listener, AutoCloseable {
  /** What the server said: a message, or the code it closed with. */
  record Heard(Optional<Message> message, int closed) {}

  final Frames frames;
  private final HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build();
  private final WebSocket socket;
  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

  RawKiosk(URI server, Frames frames) {
    this.frames = frames;
    this.socket =
        client
            .newWebSocketBuilder()
            .subprotocols(ProtocolVersion.SUBPROTOCOL)
            .buildAsync(
                URI.create("wss://" + server.getAuthority() + ProtocolVersion.LINK_PATH), this)
            .join();
  }

  static Frames framesOf(KioskIdentity identity) {
    return Frames.of(
        identity.kiosk(),
        identity.epoch(),
        FrameKey.of(Base64.getUrlDecoder().decode(identity.key())));
  }

  RawKiosk say(Message message) {
    return send(frames.write(Direction.TO_SERVER, message));
  }

  /** Says it, or not when the connection has gone. */
  void saySomehow(Message message) {
    try {
      say(message);
    } catch (java.util.concurrent.CompletionException e) {
      heard.add(new Heard(Optional.empty(), -1));
    }
  }

  RawKiosk send(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    return this;
  }

  RawKiosk sendText(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  /** Hello, welcome, ready; the name of the session. */
  String open(long lastSequence, String lastHash) throws InterruptedException {
    say(hello(lastSequence, lastHash));
    Message.Welcome welcome = (Message.Welcome) next();
    say(new Message.Ready(welcome.session()));
    return welcome.session();
  }

  static Message.Hello hello(long lastSequence, String lastHash) {
    return new Message.Hello(
        1, ProtocolVersion.NEWEST, lastSequence, lastHash, java.util.List.of());
  }

  /** How many messages have come that nobody has looked at. */
  int heard() {
    return heard.size();
  }

  Message next() throws InterruptedException {
    return hear().message().orElseThrow(() -> new AssertionError("closed"));
  }

  /** The code that the server closes with; messages before it are passed over. */
  int closed() throws InterruptedException {
    Heard one = hear();
    while (one.message().isPresent()) {
      one = hear();
    }
    return one.closed();
  }

  private Heard hear() throws InterruptedException {
    Heard next = heard.poll(10, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("the server says nothing");
    }
    return next;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    partial.writeBytes(bytes);
    if (last) {
      Opening opening =
          frames.open(Direction.TO_KIOSK, ReceivedFrame.parse(partial.toByteArray()).orElseThrow());
      partial.reset();
      heard.add(new Heard(Optional.of(((Opening.Opened) opening).message()), 0));
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    heard.add(new Heard(Optional.empty(), code));
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable fault) {
    heard.add(new Heard(Optional.empty(), -1));
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anyone()}, new SecureRandom());
      return context;
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Anyone extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
