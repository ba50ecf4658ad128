package rondo.server.link;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import rondo.base.id.IdSource;
import rondo.design.web.WireProblems;
import rondo.protocol.frame.Frames;

/**
 * The port that kiosks connect to (DESIGN, flow 2): enrolment and links, always TLS, and nothing
 * else. Thread-safe.
 */
public final class LinkServer implements AutoCloseable {
  /** Bytes a second below which a request's body is given up. */
  private static final long SLOWEST_BODY = 50;

  /** After this long without a byte a connection that is no link is closed. */
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Javalin web;
  private final Conversations conversations;
  private final StatePublisher publisher;
  private final EnrolmentCodes codes;
  private final KioskDesk kiosks;

  private LinkServer(
      Javalin web,
      Conversations conversations,
      StatePublisher publisher,
      EnrolmentCodes codes,
      KioskDesk kiosks) {
    this.web = web;
    this.conversations = conversations;
    this.publisher = publisher;
    this.codes = codes;
    this.kiosks = kiosks;
  }

  /**
   * Opens the port.
   *
   * @throws LinkStartException when the port is taken
   */
  public static LinkServer start(LinkSettings settings, LinkKeys keys, LinkParts parts) {
    IdSource ids = new IdSource(parts.clock(), parts.random());
    Epochs epochs = new Epochs(parts.jdbi(), parts.clock(), ids);
    Conversations conversations = new Conversations(settings.limits(), parts, epochs);
    KioskStates states = new KioskStates(parts.jdbi(), parts.clock());
    LinkDesk desk =
        new LinkDesk(
            settings,
            parts,
            new KioskKeys(parts.jdbi(), keys.vault(), parts.clock()),
            new KeyRenewals(parts.jdbi(), keys.vault(), parts.clock(), ids, settings.keys()),
            keys.identity(),
            epochs,
            new Presences(parts.jdbi(), parts.clock()),
            states,
            conversations);
    Enrolments enrolments = new Enrolments(parts.jdbi(), keys.vault(), ids);
    Javalin web =
        open(settings, keys, desk, new EnrolmentRoutes(keys, parts, enrolments, conversations));
    var codes = new EnrolmentCodes(enrolments, parts.clock(), parts.random());
    return new LinkServer(
        web,
        conversations,
        new StatePublisher(states, conversations),
        codes,
        new KioskDesk(
            parts.jdbi(),
            parts.clock(),
            ids,
            codes,
            conversations,
            keys.fingerprint(),
            web.port()));
  }

  /** The port that it listens on. */
  public int port() {
    return web.port();
  }

  /** Where State for kiosks goes in. */
  public StatePublisher publisher() {
    return publisher;
  }

  /** Where codes for new controllers are drawn. */
  public EnrolmentCodes codes() {
    return codes;
  }

  /** What an operator can do about a kiosk's identity. */
  public KioskDesk kiosks() {
    return kiosks;
  }

  /** Sends the kiosks away, lets what is in hand end, closes the port. */
  @Override
  public void close() {
    conversations.stop();
    web.stop();
  }

  private static Javalin open(
      LinkSettings settings, LinkKeys keys, LinkDesk desk, EnrolmentRoutes enrolment) {
    Javalin web =
        Javalin.create(config -> {
          configure(config, settings, keys);
          enrolment.addTo(config.routes);
          new LinkRoutes(desk).addTo(config.routes);
        });
    try {
      return web.start();
    } catch (JavalinBindException e) {
      throw new LinkStartException(
          "port " + settings.port() + " is taken; choose another one for the link", e);
    }
  }

  private static void configure(JavalinConfig config, LinkSettings settings, LinkKeys keys) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = Frames.MAX_BYTES;
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setMaxBinaryMessageSize(Frames.MAX_BYTES);
      factory.setMaxFrameSize(Frames.MAX_BYTES);
      factory.setMaxTextMessageSize(1);
    });
    config.jetty.modifyServer(WireProblems::answerFor);
    config.jetty.modifyServer(server ->
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), server)));
    config.jetty.modifyHttpConfiguration(http -> http.setMinRequestDataRate(SLOWEST_BODY));
    config.jetty.addConnector((server, http) -> connector(server, http, settings, keys));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, LinkSettings settings, LinkKeys keys) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keys.certificate().store());
    tls.setKeyStorePassword(keys.certificate().password());
    tls.setIncludeProtocols("TLSv1.3");
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.setSendServerVersion(false);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE.toMillis());
    return connector;
  }
}
