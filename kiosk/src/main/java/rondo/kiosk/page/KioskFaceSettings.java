package rondo.kiosk.page;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Objects;
import java.util.function.Supplier;
import rondo.design.cover.placed.PlacedPictures;
import rondo.design.web.Health;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.voice.Voice;

/**
 * How the kiosk's screen is served.
 *
 * @param port to listen on, on loopback; 0 takes a free one
 * @param languages that the rail offers; each must have its bundles
 * @param cabinet how the kiosk is built
 * @param voice reads pages aloud; whoever opened it closes it
 * @param covers pictures placed for titles; the other covers are drawn
 * @param health what {@code /health} answers
 * @param meters what {@code /metrics} prints
 */
public record KioskFaceSettings(
    int port,
    Languages languages,
    Cabinet cabinet,
    Voice voice,
    PlacedPictures covers,
    Supplier<Health> health,
    PrometheusMeterRegistry meters) {
  public KioskFaceSettings {
    Objects.requireNonNull(languages, "languages");
    Objects.requireNonNull(cabinet, "cabinet");
    Objects.requireNonNull(voice, "voice");
    Objects.requireNonNull(health, "health");
  }

  /** The standard languages, on the sample cabinet. */
  public static KioskFaceSettings onPort(int port) {
    return new KioskFaceSettings(
        port,
        Languages.STANDARD,
        Cabinet.sample(),
        Voice.none(),
        PlacedPictures.none(),
        Health::good,
        none());
  }

  /** The same with this health. */
  public KioskFaceSettings health(Supplier<Health> report) {
    return new KioskFaceSettings(port, languages, cabinet, voice, covers, report, meters);
  }

  /** The same with these placed pictures. */
  public KioskFaceSettings covers(PlacedPictures placed) {
    return new KioskFaceSettings(port, languages, cabinet, voice, placed, health, meters);
  }

  /** The same with this voice. */
  public KioskFaceSettings voice(Voice reader) {
    return new KioskFaceSettings(port, languages, cabinet, reader, covers, health, meters);
  }

  /** The same in these languages. */
  public KioskFaceSettings languages(Languages offered) {
    return new KioskFaceSettings(port, offered, cabinet, voice, covers, health, meters);
  }

  /** The same with these meters. */
  public KioskFaceSettings meters(PrometheusMeterRegistry registry) {
    return new KioskFaceSettings(port, languages, cabinet, voice, covers, health, registry);
  }

  private static PrometheusMeterRegistry none() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }
}
