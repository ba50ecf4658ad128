package rondo.design.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;

/**
 * A face of Rondo that listens for browsers or programs: kiosk screen, console, machine room, start
 * page. Each request has a virtual thread, passes the gate (Host, Origin), and every answer carries
 * the security headers. Safe for use by many threads.
 */
public final class Face implements AutoCloseable {
  /** Bytes a second below which a request's body is given up. */
  private static final long SLOWEST_BODY = 50;

  private final Javalin server;
  private final List<FeatureRoutes> features;

  private Face(Javalin server, List<FeatureRoutes> features) {
    this.server = server;
    this.features = features;
  }

  /**
   * Begins a face that listens on a free loopback port.
   *
   * @param name in words, for logs and errors: "kiosk screen"
   * @param shell how its error pages look
   */
  public static FaceSettings named(String name, Shell shell) {
    return new FaceSettings(name, shell);
  }

  static Face start(FaceSettings settings) {
    Javalin server = Javalin.create(config -> configure(config, settings));
    try {
      if (settings.certificate == null) {
        server.start(settings.address, settings.port);
      } else {
        server.start();
      }
    } catch (JavalinBindException e) {
      throw new PortTakenException(settings.name, settings.address, settings.port, e);
    }
    return new Face(server, List.copyOf(settings.features));
  }

  /** The port this face listens on. */
  public int port() {
    return server.port();
  }

  /** Stops: features that are open (streams) end first, in reverse order, then the server. */
  @Override
  public void close() {
    var backwards = new ArrayList<>(features);
    Collections.reverse(backwards);
    for (FeatureRoutes feature : backwards) {
      feature.close();
    }
    server.stop();
  }

  private static void configure(JavalinConfig config, FaceSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = settings.requestBytes;
    config.http.compressionStrategy = gzipOfText();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setMinRequestDataRate(SLOWEST_BODY);
    });
    config.jetty.modifyServer(WireProblems::answerFor);
    settings.uploads.configure(config.jetty.multipartConfig);
    if (settings.jsonMapper != null) {
      config.jsonMapper(settings.jsonMapper);
    }
    if (settings.certificate != null) {
      SslContextFactory.Server tls = settings.certificate.tls();
      config.jetty.addConnector((jetty, http) -> connector(jetty, http, settings, tls));
    }
    settings.more.accept(config);
    addRoutes(config, settings);
  }

  /** The gate looks at the names; a certificate for others is the browser's to refuse. */
  private static ServerConnector connector(
      Server jetty, HttpConfiguration http, FaceSettings settings, SslContextFactory.Server tls) {
    HttpConfiguration secure = new HttpConfiguration(http);
    secure.addCustomizer(new SecureRequestCustomizer(false));
    ServerConnector connector = new ServerConnector(jetty, tls, new HttpConnectionFactory(secure));
    connector.setHost(settings.address);
    connector.setPort(settings.port);
    return connector;
  }

  /** Fonts are packed already. */
  private static CompressionStrategy gzipOfText() {
    var strategy = new CompressionStrategy(null, new Gzip(6));
    var packed = new ArrayList<>(strategy.getExcludedMimeTypes());
    packed.add("font/woff2");
    strategy.setExcludedMimeTypes(packed);
    return strategy;
  }

  private static void addRoutes(JavalinConfig config, FaceSettings settings) {
    var gate = new Gate(settings.hosts);
    config.routes.before(SecurityHeaders::addTo);
    config.routes.before(gate::check);
    config.routes.wsBeforeUpgrade(gate::check);
    config.routes.before(
        new FormGate(settings.requestBytes, settings.jsonMapper != null, settings.uploads)::check);
    settings.shell.assets().addTo(config.routes);
    settings.problems.addTo(config.routes);
    new Operations(settings.health, settings.metrics).addTo(config.routes);
    settings.features.forEach(feature -> feature.addTo(config.routes));
    config.routes.after(Face::nameCharset);
  }

  /** Javalin's html() leaves it out. */
  private static void nameCharset(Context request) {
    if ("text/html".equals(request.res().getContentType())) {
      request.contentType("text/html; charset=utf-8");
    }
  }
}
