package rondo.kiosk.page;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import rondo.design.web.Health;
import rondo.kiosk.page.frame.Cabinet;

/**
 * How the kiosk's screen is served.
 *
 * @param port to listen on, on loopback; 0 takes a free one
 * @param locale language and region of words, amounts and times; its language must have a bundle
 * @param cabinet how the kiosk is built
 * @param health what {@code /health} answers
 * @param meters what {@code /metrics} prints
 */
public record KioskFaceSettings(
    int port,
    Locale locale,
    Cabinet cabinet,
    Supplier<Health> health,
    PrometheusMeterRegistry meters) {
  public KioskFaceSettings {
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(cabinet, "cabinet");
    Objects.requireNonNull(health, "health");
  }

  /** English in the United States, on the sample cabinet. */
  public static KioskFaceSettings onPort(int port) {
    return new KioskFaceSettings(port, Locale.US, Cabinet.sample(), Health::good, none());
  }

  /** The same with this health. */
  public KioskFaceSettings health(Supplier<Health> report) {
    return new KioskFaceSettings(port, locale, cabinet, report, meters);
  }

  /** The same with these meters. */
  public KioskFaceSettings meters(PrometheusMeterRegistry registry) {
    return new KioskFaceSettings(port, locale, cabinet, health, registry);
  }

  private static PrometheusMeterRegistry none() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }
}
