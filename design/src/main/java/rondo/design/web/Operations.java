package rondo.design.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import rondo.design.route.FeatureRoutes;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /health} and {@code /metrics}, for callers on the same machine only: to anyone else, also
 * to one behind a proxy, these pages do not exist.
 */
final class Operations implements FeatureRoutes {
  private final Supplier<Health> health;
  private final Supplier<String> metrics;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Operations(Supplier<Health> health, PrometheusMeterRegistry registry) {
    this.health = health;
    this.metrics = registry::scrape;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/health", this::health);
    routes.get("/metrics", this::metrics);
  }

  private void health(Context request) {
    onlyFromThisMachine(request);
    Health now = health.get();
    request.status(now.well() ? 200 : 503).contentType("application/json");
    request.header("Cache-Control", "no-store");
    request.result(
        mapper.writeValueAsString(
            Map.of("status", now.well() ? "ok" : "failing", "parts", new TreeMap<>(now.parts()))));
  }

  private void metrics(Context request) {
    onlyFromThisMachine(request);
    request.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.get());
  }

  private static void onlyFromThisMachine(Context request) {
    boolean proxied =
        request.header("X-Forwarded-For") != null || request.header("Forwarded") != null;
    if (proxied || !isLoopback(request.req().getRemoteAddr())) {
      throw new NotFoundResponse();
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
