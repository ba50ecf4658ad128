package rondo.app.link;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.websocket.api.Callback;
import org.jspecify.annotations.Nullable;
import rondo.base.json.StrictJson;
import rondo.kiosk.link.KioskIdentity;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.Frames;
import rondo.protocol.frame.Opening;
import rondo.protocol.frame.ReceivedFrame;
import rondo.server.link.LinkCertificate;
import tools.jackson.databind.JsonNode;

/**
 * A wire on which the other end is always a version behind: a hello offers no newer version, fields
 * that came later are taken out, and messages that came later do not arrive. So the server meets
 * the kiosk of the version before, and the kiosk the server of the version before.
 */
final class YesterdaysWire implements AutoCloseable {
  /** Types of messages that the version before does not know, in the order they were sent. */
  final List<String> unknown = new CopyOnWriteArrayList<>();

  /** Types of all that arrived. */
  final List<String> arrived = new CopyOnWriteArrayList<>();

  private final Vocabulary vocabulary = Vocabulary.of(ProtocolVersion.OLDEST);
  private final Frames frames;
  private final URI target;
  private final LinkCertificate certificate;
  private final HttpClient client = HttpClient.newBuilder().sslContext(RawKiosk.trusting()).build();
  private final Javalin web;

  YesterdaysWire(URI server, KioskIdentity identity, KeyPair pair, Instant now) {
    this.frames = RawKiosk.framesOf(identity);
    this.target = URI.create("wss://" + server.getAuthority() + ProtocolVersion.LINK_PATH);
    this.certificate = LinkCertificate.selfMade(pair, now);
    this.web = Javalin.create(this::configure).start();
  }

  /** The identity of a kiosk whose server is at the near end. */
  KioskIdentity nearOf(KioskIdentity identity) {
    return new KioskIdentity(
        URI.create("https://127.0.0.1:" + web.port()),
        certificate.pin(),
        identity.kiosk(),
        identity.epoch(),
        identity.key(),
        identity.next());
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyWebSocketServletFactory(
        factory -> factory.setMaxBinaryMessageSize(Frames.MAX_BYTES));
    config.jetty.addConnector(this::connector);
    config.routes.ws(ProtocolVersion.LINK_PATH, this::pass);
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(certificate.store());
    tls.setKeyStorePassword(certificate.password());
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
    connector.setHost("127.0.0.1");
    connector.setPort(0);
    return connector;
  }

  private void pass(WsConfig socket) {
    socket.onConnect(near -> near.attribute("far", far(near)));
    socket.onBinaryMessage(this::up);
    socket.onClose(near -> farOf(near).abort());
  }

  private void up(WsBinaryMessageContext near) {
    byte[] bytes = new byte[near.data().remaining()];
    near.data().get(bytes);
    asYesterday(Direction.TO_SERVER, bytes)
        .ifPresent(frame -> farOf(near).sendBinary(ByteBuffer.wrap(frame), true).join());
  }

  private static WebSocket farOf(WsContext near) {
    return java.util.Objects.requireNonNull(near.<WebSocket>attribute("far"));
  }

  private WebSocket far(WsContext near) {
    return client
        .newWebSocketBuilder()
        .subprotocols(ProtocolVersion.SUBPROTOCOL)
        .buildAsync(target, new Far(near))
        .join();
  }

  private Optional<byte[]> asYesterday(Direction direction, byte[] bytes) {
    var opened = (Opening.Opened) frames.open(direction, ReceivedFrame.parse(bytes).orElseThrow());
    JsonNode body = StrictJson.wire().read(opened.body(), JsonNode.class);
    Optional<JsonNode> reduced = vocabulary.reduced(body);
    boolean known = reduced.isPresent() && !namesLaterTopics(opened.message());
    (known ? arrived : unknown).add(body.path("type").asString());
    return reduced
        .filter(_ -> known)
        .map(json -> StrictJson.wire().readText(json.toString(), Message.class))
        .map(message -> frames.write(direction, offeringNoNewer(message)));
  }

  private static boolean namesLaterTopics(Message message) {
    return message instanceof Message.Hello hello
        && hello.held().stream().anyMatch(held -> held.topic().since() > ProtocolVersion.OLDEST);
  }

  private static Message offeringNoNewer(Message message) {
    return message instanceof Message.Hello hello
        ? new Message.Hello(
            hello.oldest(),
            ProtocolVersion.OLDEST,
            hello.lastSequence(),
            hello.lastHash(),
            hello.held())
        : message;
  }

  private final class Far implements WebSocket.Listener {
    private final WsContext near;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private final AtomicBoolean open = new AtomicBoolean(true);

    Far(WsContext near) {
      this.near = near;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket far, ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      partial.writeBytes(bytes);
      if (last) {
        asYesterday(Direction.TO_KIOSK, partial.toByteArray())
            .filter(_ -> open.get())
            .ifPresent(frame -> near.session.sendBinary(ByteBuffer.wrap(frame), Callback.NOOP));
        partial.reset();
      }
      far.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket far, int code, String reason) {
      open.set(false);
      near.closeSession();
      return null;
    }
  }

  @Override
  public void close() {
    web.stop();
    client.shutdownNow();
  }
}
