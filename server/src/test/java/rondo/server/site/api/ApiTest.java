package rondo.server.site.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.site.SiteGround;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as a program meets it; each case of the row "HTTP API" that can reach it. */
class ApiTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static SiteGround ground;

  @BeforeAll
  static void open() {
    ground = SiteGround.open(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"));
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static JsonNode read(String path) {
    HttpResponse<String> answer = ground.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode refused(String path, int status) {
    HttpResponse<String> answer = ground.get("/api/v1" + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.propertyNames()).contains("code", "what", "money", "next");
    return problem;
  }

  @Test
  void a_title_is_found_with_the_number_of_kiosks_that_have_it() {
    JsonNode found = read("/titles?q=metropilis");
    assertThat(found.get("corrected").booleanValue()).isTrue();
    JsonNode title = found.get("titles").get(0);
    assertThat(title.get("name").stringValue()).isEqualTo("Metropolis");
    assertThat(title.get("kiosks").intValue()).isEqualTo(2);
  }

  @Test
  void where_a_title_is_leaves_out_the_disc_that_a_customer_has() {
    JsonNode discs = read("/titles/" + ground.network.titles.getFirst() + "/discs");
    assertThat(discs.get("away").get("dvd").intValue()).isEqualTo(1);
    assertThat(discs.get("places").valueStream().map(place -> place.at("/kiosk/name").asString()))
        .containsExactly("Far Harbour", "Station Hall");
    assertThat(discs.at("/places/1/discs/dvd").intValue()).isEqualTo(2);
  }

  @Test
  void a_disc_that_nobody_may_rent_counts_nowhere() {
    UUID title = ground.network.titles.get(6);
    int before = read("/titles/" + title + "/discs").get("places").size();
    String disc = ground.network.discs.get(6).toString();
    ground
        .network
        .rows()
        .run(
            "update disc set withdrawn_at = added_at, withdrawn_reason = 'x' where title_id = '"
                + title
                + "'");
    assertThat(before).isPositive();
    assertThat(read("/titles/" + title + "/discs").get("places").size()).isZero();
    ground
        .network
        .rows()
        .run(
            "update disc set withdrawn_at = null, withdrawn_reason = null where title_id = '"
                + title
                + "'");
    ground
        .network
        .rows()
        .run(
            "insert into operator_task (task_id, kind, disc_code, detail, opened_at) select gen_random_uuid(), 'disc-faulty', disc_code, 'it sticks', added_at from disc where title_id = '"
                + title
                + "'");
    assertThat(read("/titles/" + title + "/discs").get("places").size()).isZero();
    ground
        .network
        .rows()
        .run("update operator_task set closed_at = opened_at where kind = 'disc-faulty'");
    assertThat(read("/titles/" + title + "/discs").get("places").size()).isEqualTo(before);
    assertThat(disc).isNotEmpty();
  }

  @Test
  void a_kiosk_says_what_stands_in_it() {
    JsonNode inventory = read("/kiosks/" + ground.network.marketSquare + "/inventory");
    assertThat(inventory.get("titles").size()).isEqualTo(6);
    JsonNode kiosk = read("/kiosks/" + ground.network.marketSquare);
    assertThat(kiosk.get("open").booleanValue()).isFalse();
    assertThat(read("/kiosks/" + ground.network.stationHall).get("open").booleanValue()).isTrue();
  }

  @Test
  void the_nearest_kiosk_comes_first_and_says_how_far_it_is() {
    ground
        .network
        .rows()
        .run("update kiosk set latitude = 41.7, longitude = -73.9 where name = 'Market Square'");
    ground
        .network
        .rows()
        .run("update kiosk set latitude = 41.8, longitude = -73.9 where name = 'Far Harbour'");
    JsonNode kiosks = read("/kiosks?at=41.79,-73.9").get("kiosks");
    assertThat(kiosks.valueStream().map(kiosk -> kiosk.get("name").stringValue()))
        .containsExactly("Far Harbour", "Market Square", "Station Hall");
    assertThat(kiosks.get(0).get("metres").intValue()).isBetween(1_100, 1_120);
    assertThat(kiosks.get(2).has("metres")).isFalse();
    ground.network.rows().run("update kiosk set latitude = null, longitude = null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/titles?limit=3", "/kiosks?limit=1", "/titles?q=the&limit=1"})
  void a_list_read_part_by_part_is_the_whole_list(String path) {
    List<String> parts = new ArrayList<>();
    JsonNode part = read(path);
    collect(part, parts);
    while (part.has("next")) {
      part = read(path + "&cursor=" + part.get("next").stringValue());
      collect(part, parts);
    }
    List<String> whole = new ArrayList<>();
    collect(read(path.replaceFirst("limit=\\d", "limit=100")), whole);
    assertThat(parts).containsExactlyElementsOf(whole).hasSizeGreaterThan(2);
  }

  private static void collect(JsonNode part, List<String> ids) {
    JsonNode entries = part.has("titles") ? part.get("titles") : part.get("kiosks");
    entries.forEach(entry -> ids.add(entry.get("id").stringValue()));
  }

  @Test
  void an_answer_that_is_known_already_is_not_sent_again() {
    HttpResponse<String> first = ground.get("/api/v1/kiosks");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=15");
    HttpResponse<String> second =
        ground.get("/api/v1/kiosks", "If-None-Match", "\"other\", " + tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    assertThat(ground.get("/api/v1/kiosks", "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void head_says_what_get_would_without_a_body() {
    HttpResponse<String> whole = ground.get("/api/v1/titles");
    HttpResponse<String> head = ground.send("HEAD", "/api/v1/titles");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(whole.headers().firstValue("Content-Type"));
  }

  @Test
  void pages_of_any_origin_may_read_and_options_says_how() {
    HttpResponse<String> options =
        ground.send("OPTIONS", "/api/v1/titles", "Origin", "https://example.org");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(options.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(ground.get("/api/v1/titles").headers().firstValue("Access-Control-Allow-Origin"))
        .contains("*");
    assertThat(
            ground
                .get("/api/v1/titles", "Origin", "https://example.org")
                .headers()
                .firstValue("Access-Control-Allow-Credentials"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void nothing_can_be_written(String method) {
    HttpResponse<String> answer = ground.send(method, "/api/v1/titles");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(answer.body()).contains("method-not-allowed");
  }

  @ParameterizedTest
  @CsvSource({
    "/titles?page=2, parameter-unknown",
    "/titles?q=a&q=b, parameter-twice",
    "/titles?limit=0, parameter-invalid",
    "/titles?limit=101, parameter-invalid",
    "/titles?limit=-1, parameter-invalid",
    "/titles?limit=1e3, parameter-invalid",
    "/titles?limit=99999999999999999999, parameter-invalid",
    "/titles?limit=, parameter-invalid",
    "/titles?limit=%D9%A1, parameter-invalid",
    "/titles?kind=book, parameter-invalid",
    "/titles?q=%00, parameter-invalid",
    "/titles?cursor=x, cursor-unknown",
    "/titles?cursor=, cursor-unknown",
    "/titles?cursor=QkVHSU5T, cursor-unknown",
    "/kiosks?cursor=QkVHSU5TH2EfYg, cursor-unknown",
    "/kiosks?at=NaN%2C1, parameter-invalid",
    "/kiosks?at=91%2C0, parameter-invalid",
    "/kiosks?at=1e309%2C0, parameter-invalid",
    "/kiosks?at=0, parameter-invalid"
  })
  void what_is_not_understood_is_refused_in_words(String path, String code) {
    assertThat(refused(path, 400).get("code").stringValue()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/titles/x",
        "/titles/00000000-0000-7000-8000-000000000000",
        "/titles/0-0-0-0-0",
        "/kiosks/%2e%2e%2fetc",
        "/kiosks/00000000-0000-7000-8000-000000000000/inventory",
        "/titles/00000000-0000-7000-8000-000000000000/discs",
        "/nothing"
      })
  void what_is_not_there_is_not_found_in_words(String path) {
    assertThat(ground.get("/api/v1" + path).statusCode()).isIn(400, 404);
    assertThat(ground.get("/api/v1" + path).body()).contains("\"money\"");
  }

  @Test
  void a_long_question_is_refused_or_answered_within_bounds() {
    refused("/titles?q=" + "a".repeat(201), 400);
    assertThat(read("/titles?q=" + "zq+".repeat(66) + "&limit=100").get("titles").size()).isZero();
    assertThat(ground.get("/api/v1/titles?q=" + "a".repeat(20_000)).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void a_doubled_title_brings_the_one_that_it_became() {
    UUID old = ground.network.titles.get(9);
    UUID kept = ground.network.titles.get(8);
    ground
        .network
        .rows()
        .run("update title set merged_into = '" + kept + "' where title_id = '" + old + "'");
    assertThat(read("/titles/" + old).get("id").stringValue()).isEqualTo(kept.toString());
    ground.network.rows().run("update title set merged_into = null where title_id = '" + old + "'");
  }
}
