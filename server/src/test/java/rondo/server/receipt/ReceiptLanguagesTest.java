package rondo.server.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.time.SettableClock;
import rondo.design.cover.CoverPng;
import rondo.design.words.Words;
import rondo.server.checkout.MailKind;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.RentalScenes.Scene;
import rondo.server.fixture.SmallNetwork;

class ReceiptLanguagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant TAKEN = Instant.parse("2026-11-24T01:58:19Z");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static SmallNetwork network;
  private static RentalScenes scenes;
  private static UUID ana;

  @BeforeAll
  static void network() {
    network = SmallNetwork.in(DATABASE.jdbi(), new SettableClock("2026-11-27T15:00:00Z"));
    scenes = new RentalScenes(network);
    ana = scenes.customer("ana", Optional.of("ana@example.org"));
  }

  private static Letter spanish(MailKind kind, Scene scene) {
    network
        .rows()
        .run("update checkout set language = 'es' where checkout_id = '" + scene.checkout() + "'");
    return new Receipts(DATABASE.jdbi())
        .letter(
            kind,
            scene.checkout(),
            kind == MailKind.RENTAL ? Optional.empty() : Optional.of(scene.rental()),
            Optional.empty())
        .orElseThrow();
  }

  @Test
  void every_language_has_the_same_keys_and_places() {
    Words english = Languages.words("en");
    for (String tag : Languages.WRITTEN) {
      Words other = Languages.words(tag);
      assertThat(other.locale().getLanguage()).isEqualTo(tag);
      assertThat(other.keys()).as(tag).isEqualTo(english.keys());
      for (String key : english.keys()) {
        assertThat(places(other, key)).as(tag + " " + key).isEqualTo(places(english, key));
      }
    }
  }

  private static TreeSet<String> places(Words words, String key) {
    var places = new TreeSet<String>();
    String text = words.say(key, new EveryPlace());
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }

  /** Fills each place with its own name. */
  private static final class EveryPlace extends java.util.AbstractMap<String, String> {
    @Override
    public String get(Object name) {
      return "{" + name + "}";
    }

    @Override
    public java.util.Set<Entry<String, String>> entrySet() {
      return java.util.Set.of();
    }
  }

  @Test
  void a_language_that_nobody_writes_is_answered_in_english() {
    assertThat(Languages.words("fi").locale().getLanguage()).isEqualTo("en");
    assertThat(Languages.words("es-MX").locale().getLanguage()).isEqualTo("es");
    assertThat(Languages.words("not a language").locale().getLanguage()).isEqualTo("en");
  }

  @Test
  void a_customer_who_chose_spanish_is_written_to_in_spanish() {
    Scene scene = scenes.open(ana, network.stationHall, network.discs.getFirst(), 0, TAKEN);

    Letter letter = spanish(MailKind.RENTAL, scene);

    assertThat(letter.subject())
        .isEqualTo("$1.95 por Metropolis, devolver antes del mar 21:00 EST, Station Hall");
    assertThat(letter.text())
        .contains("DEVUÉLVALO ANTES DEL MAR 21:00 EST", "Cobrado: $1.95", "1 noche × $1.80")
        .contains("1 noche × $1.80 + $0.15 de impuesto = $1.95")
        .doesNotContain("night", "charged", "Back by");
    assertThat(letter.html()).contains("<html lang=\"es\">", "Qué sigue").doesNotContain("night");
  }

  @Test
  void the_return_is_told_in_spanish_too() {
    Scene scene = scenes.open(ana, network.stationHall, network.discs.get(1), 1, TAKEN);
    Instant back = Instant.parse("2026-11-26T01:12:40Z");
    scenes.returned(scene, network.marketSquare, network.discs.get(1), TAKEN, back);

    Letter letter = spanish(MailKind.RETURN, scene);

    assertThat(letter.subject()).endsWith(", devuelto en Market Square");
    assertThat(letter.text())
        .contains("1 noche más × $1.80", "Noches: 2 noches")
        .containsPattern("Fuente:\\s+la\\s+máquina\\s+de\\s+Market\\s+Square");
  }

  @Test
  void five_discs_with_their_covers_are_one_light_mail() {
    Scene scene = scenes.open(ana, network.stationHall, network.discs.get(2), 2, TAKEN);
    for (int disc = 3; disc < 7; disc++) {
      scenes.another(scene, network.stationHall, network.discs.get(disc), disc, TAKEN);
    }

    Letter letter = spanish(MailKind.RENTAL, scene);

    assertThat(letter.pictures()).hasSize(5);
    int size = base64(letter.html()) + base64(letter.text());
    for (Picture picture : letter.pictures()) {
      assertThat(picture.png().length).isLessThanOrEqualTo(CoverPng.MOST_BYTES);
      assertThat(letter.html()).contains("cid:" + picture.id());
      size += Base64.getMimeEncoder().encode(picture.png()).length + 300;
    }
    assertThat(size).isLessThan(90_000);
  }

  private static int base64(String text) {
    return Base64.getMimeEncoder().encode(text.getBytes(StandardCharsets.UTF_8)).length;
  }

  @Test
  void nothing_in_a_mail_is_fetched_or_runs() {
    Scene scene = scenes.open(ana, network.stationHall, network.discs.get(8), 8, TAKEN);

    String html = spanish(MailKind.RENTAL, scene).html();

    assertThat(html)
        .doesNotContain("http:", "https:", "url(", "@import", "@font-face", "<script", "<link")
        .doesNotContain("#000000", "#FFFFFF", "#fff;", "#000;")
        .contains("color-scheme: light dark");
    Matcher sources = Pattern.compile("src=\"([^\"]*)\"").matcher(html);
    while (sources.find()) {
      assertThat(sources.group(1)).startsWith("cid:cover-");
    }
  }
}
