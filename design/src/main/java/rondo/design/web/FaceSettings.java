package rondo.design.web;

import io.javalin.config.JavalinConfig;
import io.javalin.json.JsonMapper;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rondo.design.page.Shell;
import rondo.design.route.FeatureRoutes;

/**
 * What a face is made of. Begin with {@link Face#named}, end with {@link #start}. Used by one
 * thread.
 */
public final class FaceSettings {
  private static final long FORM_BYTES = 64 * 1024;

  final String name;
  final Shell shell;
  final Problems problems;
  final List<FeatureRoutes> features = new ArrayList<>();
  final Set<String> hosts = new HashSet<>(Gate.LOOPBACK);
  String address = "127.0.0.1";
  int port;
  long requestBytes = FORM_BYTES;
  Uploads uploads = Uploads.none();
  Supplier<Health> health = Health::good;
  PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  @Nullable JsonMapper jsonMapper;
  @Nullable PageCertificate certificate;
  Consumer<JavalinConfig> more = config -> {};

  FaceSettings(String name, Shell shell) {
    this.name = name;
    this.shell = shell;
    this.problems = new Problems(name, shell);
  }

  /** The port to listen on; 0 (the default) takes a free one. */
  public FaceSettings port(int number) {
    this.port = number;
    return this;
  }

  /** The address to bind instead of 127.0.0.1. */
  public FaceSettings address(String bindAddress) {
    this.address = bindAddress;
    return this;
  }

  /** Names besides the loopback ones by which browsers may call this face, without port. */
  public FaceSettings alsoKnownAs(String... names) {
    for (String host : names) {
      hosts.add(host.toLowerCase(Locale.ROOT));
    }
    return this;
  }

  /** Speaks TLS only, with this certificate; without it a face speaks plain HTTP. */
  public FaceSettings tls(PageCertificate shown) {
    this.certificate = shown;
    return this;
  }

  /** The largest request body in bytes; 64 KiB unless said otherwise. A larger one gets 413. */
  public FaceSettings requestLimit(long bytes) {
    this.requestBytes = bytes;
    return this;
  }

  /**
   * Lets the form at one address bring a file; everywhere else a file is refused.
   *
   * @param path of the address
   * @param longest body there, in bytes
   * @param folder that holds what has come so far
   */
  public FaceSettings uploads(String path, long longest, Path folder) {
    this.uploads = new Uploads(path, longest, folder);
    return this;
  }

  /** What {@code /health} says; always well unless said otherwise. */
  public FaceSettings health(Supplier<Health> report) {
    this.health = report;
    return this;
  }

  /** What {@code /metrics} prints. */
  public FaceSettings metrics(PrometheusMeterRegistry registry) {
    this.metrics = registry;
    return this;
  }

  /** Reads and writes JSON bodies; without it a face has none. */
  public FaceSettings json(JsonMapper mapper) {
    this.jsonMapper = mapper;
    return this;
  }

  /** Answers refusals on behalf of this face's features. */
  public Problems problems() {
    return problems;
  }

  /** Adds the routes of features, in order. */
  public FaceSettings features(FeatureRoutes... routes) {
    features.addAll(List.of(routes));
    return this;
  }

  /** Changes the web server itself, for example its TLS connector. */
  public FaceSettings server(Consumer<JavalinConfig> change) {
    this.more = more.andThen(change);
    return this;
  }

  /**
   * Listens.
   *
   * @throws PortTakenException when another program has the port
   */
  public Face start() {
    return Face.start(this);
  }
}
