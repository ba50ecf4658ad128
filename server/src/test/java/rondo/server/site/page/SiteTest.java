package rondo.server.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;
import rondo.design.words.Words;
import rondo.server.database.TestDatabase;
import rondo.server.site.SiteGround;

/** The public pages as a browser without scripts gets them. */
class SiteTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static SiteGround ground;

  @BeforeAll
  static void open() {
    ground = SiteGround.open(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"));
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static String page(String path, String... headers) {
    HttpResponse<String> answer = ground.get(path, headers);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void a_mistyped_title_leads_to_the_kiosk_that_has_it() {
    String results = page("/find?q=metropilis");
    String title = "/titles/" + ground.network.titles.getFirst();
    assertThat(results).contains("These come close", "href=\"" + title + "\"");
    assertThat(page(title))
        .contains("Station Hall", "Far Harbour", "2 DVD", "/kiosks/" + ground.network.stationHall);
    assertThat(page("/kiosks/" + ground.network.stationHall))
        .contains("What stands here", "The General", "Open");
  }

  @Test
  void what_a_customer_has_does_not_stand_anywhere() {
    ground
        .network
        .rows()
        .run(
            "update disc_place set kind = 'CUSTOMER', deck = null, position = null, kiosk_id = null where disc_code in (select disc_code from disc where title_id = '"
                + ground.network.titles.get(4)
                + "')");
    assertThat(page("/titles/" + ground.network.titles.get(4)))
        .contains("All discs of it are out", "Customers have all 3 discs");
  }

  @Test
  void the_reader_s_language_is_spoken_and_a_chosen_one_stays() {
    assertThat(page("/find", "Accept-Language", "es-MX,en;q=0.5"))
        .contains("<html lang=\"es\"", "Buscar")
        .doesNotContain("lang=es\"");
    String chosen = page("/find?lang=es", "Accept-Language", "en");
    assertThat(chosen)
        .contains("<html lang=\"es\"", "/kiosks?lang=es", "name=\"lang\" value=\"es\"");
    assertThat(page("/find", "Accept-Language", "fr,de")).contains("<html lang=\"en\"");
    assertThat(ground.get("/find").headers().allValues("Vary").toString())
        .contains("Accept-Language");
  }

  @Test
  void the_nearest_kiosk_to_a_street_that_was_typed_comes_first() {
    ground
        .network
        .rows()
        .run(
            "update kiosk set latitude = 41.7, longitude = -73.9, address = '93 Market Street, Poughkeepsie' where name = 'Market Square'");
    ground
        .network
        .rows()
        .run("update kiosk set latitude = 41.8, longitude = -73.9 where name = 'Far Harbour'");
    String near = page("/kiosks?near=makret+street");
    assertThat(near).contains("Kiosks nearest to Market Square");
    assertThat(near.indexOf(">Market Square<")).isLessThan(near.indexOf(">Far Harbour<"));
    assertThat(near).contains("11.1 km");
    String at = page("/kiosks?at=41.80123,-73.90123");
    assertThat(at.indexOf(">Far Harbour<")).isLessThan(at.indexOf(">Market Square<"));
    assertThat(at).contains("at=41.80%2C-73.90").doesNotContain("41.80123");
    assertThat(page("/kiosks?near=zzzzzz")).contains("We know no kiosk");
    ground.network.rows().run("update kiosk set latitude = null, longitude = null, address = ''");
  }

  @Test
  void a_page_that_is_known_already_is_not_sent_again() {
    String path = "/kiosks/" + ground.network.farHarbour;
    String tag = ground.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = ground.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(ground.get(path, "If-None-Match", tag, "Accept-Language", "es").statusCode())
        .isEqualTo(200);
    assertThat(ground.send("HEAD", path).statusCode()).isEqualTo(200);
  }

  @Test
  void location_may_be_asked_for_on_these_pages_only_and_no_script_stands_in_them() {
    HttpResponse<String> answer = ground.get("/find");
    assertThat(answer.headers().firstValue("Permissions-Policy").orElseThrow())
        .contains("geolocation=(self)");
    assertThat(
            ground.get("/api/v1/kiosks").headers().firstValue("Permissions-Policy").orElseThrow())
        .contains("geolocation=()");
    assertThat(page("/titles/" + ground.network.titles.getFirst()))
        .contains("<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\"")
        .doesNotContain(" style=", "onclick");
  }

  @Test
  void what_a_title_is_called_cannot_leave_its_place() {
    String id = ground.network.titles.get(7).toString();
    ground
        .network
        .rows()
        .run(
            "update title set name = '</script><script>alert(1)</script>\"& Faust' where title_id = '"
                + id
                + "'");
    String page = page("/titles/" + id);
    assertThat(page).doesNotContain("<script>alert", "</script><script").contains("\\u003c/script");
    ground.network.rows().run("update title set name = 'Faust' where title_id = '" + id + "'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/find?q=%00",
        "/find?q=x&kind=book&cursor=zzz&utm_source=y",
        "/titles?cursor=%C3%28",
        "/kiosks?page=0",
        "/kiosks?page=9999&at=NaN,1",
        "/kiosks?from=x",
        "/find?lang=../../x&near=%25%27%3B--"
      })
  void links_of_strangers_end_on_a_page(String path) {
    assertThat(page(path)).contains("<h1>");
  }

  @Test
  void a_title_that_is_gone_says_so_in_the_reader_s_words() {
    HttpResponse<String> answer = ground.get("/titles/x", "Accept-Language", "es");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("Aquí no hay tal título", "No se ha cobrado ni cambiado nada");
  }

  @Test
  void a_double_leads_to_the_title_that_it_became() {
    String old = ground.network.titles.get(9).toString();
    String kept = ground.network.titles.get(8).toString();
    ground
        .network
        .rows()
        .run("update title set merged_into = '" + kept + "' where title_id = '" + old + "'");
    HttpResponse<String> answer = ground.get("/titles/" + old + "?lang=es");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains("/titles/" + kept + "?lang=es");
    ground.network.rows().run("update title set merged_into = null where title_id = '" + old + "'");
  }

  @Test
  void no_page_holds_anything_of_a_customer() {
    for (String path :
        List.of(
            "/find",
            "/titles",
            "/titles/" + ground.network.titles.getFirst(),
            "/kiosks",
            "/kiosks/" + ground.network.stationHall)) {
      assertThat(page(path))
          .doesNotContain("canary-ann", ground.customer.toString())
          .doesNotContainPattern("D\\d{13}");
    }
  }

  @Test
  void both_languages_have_the_same_texts() {
    Words english = Words.of(SiteWords.BUNDLE, java.util.Locale.ENGLISH);
    Words spanish = Words.of(SiteWords.BUNDLE, java.util.Locale.forLanguageTag("es"));
    assertThat(spanish.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(places(spanish.raw(key))).as(key).isEqualTo(places(english.raw(key)));
    }
  }

  private static Set<String> places(String text) {
    return java.util.regex.Pattern.compile("\\{[a-z]+}")
        .matcher(text)
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(java.util.stream.Collectors.toSet());
  }
}
