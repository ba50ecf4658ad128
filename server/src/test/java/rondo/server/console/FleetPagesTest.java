package rondo.server.console;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.time.SettableClock;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.database.TestDatabase;

class FleetPagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  @TempDir static Path mails;

  private static final SettableClock CLOCK = new SettableClock("2026-11-25T20:12:00Z");
  private static ConsoleGround ground;
  private static Browser operator;
  private static Browser stranger;

  @BeforeAll
  static void start() {
    ground = new ConsoleGround(DATABASE.jdbi(), CLOCK, mails, 0);
    operator = ground.signedIn(ground.network.operator);
    stranger = ground.signedIn(ground.network.stranger);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  private static String group(String name) {
    return text("select group_id from kiosk_group where name = '" + name + "'");
  }

  private static String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static long count(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static HttpResponse<String> addKiosk(Browser browser, String name, String group) {
    String form = "name=%s&group=%s&zone=Europe/Vienna&address=&latitude=&longitude=";
    return browser.post("/console/new-kiosk", form.formatted(encode(name, UTF_8), group));
  }

  @Test
  void the_network_shows_each_group_with_its_kiosks_and_discs() {
    assertThat(operator.get("/console/kiosks").body())
        .contains("City Discs", "Station Hall", "Market Square", "in slots", "tariff standard")
        .doesNotContain("Harbour Films");
  }

  @Test
  void a_kiosk_that_is_added_has_a_page_an_event_and_is_told_to_all() {
    int before = ground.told.get();

    String page =
        addKiosk(operator, "Old Town", group("City Discs"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(operator.get(page).body()).contains("Old Town", "Europe/Vienna", "not yet seen");
    assertThat(text("select distinct actor from event where type = 'kiosk-added'"))
        .isEqualTo("operator:" + ground.network.operator);
    assertThat(ground.told.get()).isEqualTo(before + 1);
  }

  @Test
  void a_name_that_is_taken_adds_nothing_and_keeps_what_was_typed() {
    var answer = addKiosk(operator, "station hall", group("City Discs"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Nothing was added", "value=\"station hall\"");
    assertThat(count("select count(*) from kiosk where lower(name) = 'station hall'")).isOne();
  }

  @Test
  void nobody_adds_a_kiosk_to_the_group_of_another_operator() {
    assertThat(addKiosk(stranger, "Trojan", group("City Discs")).statusCode()).isEqualTo(422);
    assertThat(count("select count(*) from kiosk where name = 'Trojan'")).isZero();
  }

  @Test
  void a_group_that_is_added_gets_a_code_that_nobody_has() {
    operator.post("/console/new-group", "name=Uptown&tariff=standard&phone=555-0101");
    operator.post("/console/new-group", "name=Riverside&tariff=standard&phone=");

    assertThat(count("select count(distinct code) from kiosk_group"))
        .isEqualTo(count("select count(*) from kiosk_group"))
        .isGreaterThan(3);
    assertThat(operator.get("/console/kiosks").body())
        .contains("Uptown", "Riverside", "No kiosk yet");
  }

  @Test
  void a_tariff_that_is_not_there_makes_no_group() {
    var answer = operator.post("/console/new-group", "name=Nowhere&tariff=free&phone=");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(count("select count(*) from kiosk_group where name = 'Nowhere'")).isZero();
  }

  @Test
  void a_code_comes_with_the_whole_line_to_type_at_the_kiosk() {
    String path = "/console/kiosks/" + ground.network.stationHall + "/code";

    assertThat(operator.post(path, "").body())
        .contains("--set kiosk.server=https://localhost:" + ground.link.port());
  }

  @Test
  void a_field_given_twice_is_refused() {
    var answer = operator.post("/console/new-group", "name=A&name=B&tariff=standard&phone=");

    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @Test
  void a_kiosk_is_renamed_on_its_page_and_never_by_a_stranger() {
    String page =
        addKiosk(operator, "Corner", group("City Discs")).headers().firstValue("Location").get();

    assertThat(stranger.post(page + "/name", "name=Mine").statusCode()).isEqualTo(409);
    assertThat(operator.post(page + "/name", "name=Corner+Two").statusCode()).isEqualTo(303);

    assertThat(operator.get(page).body())
        .contains("<h1>Corner Two</h1>", "Kiosk renamed", "formerly Corner");
  }

  @Test
  void a_kiosk_is_retired_with_a_reason_and_leaves_the_network_but_not_its_history() {
    String page =
        addKiosk(operator, "Pop-up", group("City Discs")).headers().firstValue("Location").get();

    assertThat(operator.post(page + "/retire", "reason=").body())
        .contains("A reason of 1 to 500 characters is needed");
    assertThat(operator.post(page + "/retire", "reason=the+fair+is+over").statusCode())
        .isEqualTo(303);

    assertThat(operator.get(page).body())
        .contains("Retired ", "Kiosk retired", "the fair is over")
        .doesNotContain("New enrolment code");
    assertThat(operator.get("/console/kiosks").body()).contains("Retired: <a");
    assertThat(operator.post(page + "/code", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_kiosk_whose_discs_are_out_is_not_retired() {
    String page = "/console/kiosks/" + ground.network.stationHall;

    var refused = operator.post(page + "/retire", "reason=rebuilding");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("still in progress", "returned or sold");
  }

  @Test
  void a_group_page_says_whose_discs_it_takes_and_changes_it() {
    operator.post("/console/new-group", "name=Lakeside&tariff=standard&phone=");
    String page = "/console/groups/" + group("City Discs");
    String lake = group("Lakeside");

    assertThat(operator.get(page).body()).contains("Take discs of Lakeside", "not taken");
    assertThat(operator.post(page + "/take", "other=" + lake).statusCode()).isEqualTo(303);
    assertThat(operator.get(page).body())
        .contains("taken at every kiosk", "Stop taking discs of Lakeside");
    assertThat(operator.post(page + "/refuse", "other=" + lake + "&reason=sold").statusCode())
        .isEqualTo(303);
    assertThat(operator.get(page).body()).contains("not taken");
    assertThat(operator.get("/console/events").body())
        .contains("Another group's discs are taken", "discs of Lakeside");
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(operator.post(page + "/take", "other=nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void a_group_is_renamed_on_its_page() {
    operator.post("/console/new-group", "name=Hillside&tariff=standard&phone=");
    String page = "/console/groups/" + group("Hillside");

    assertThat(operator.post(page + "/name", "name=uptown+hills").statusCode()).isEqualTo(303);
    assertThat(operator.get(page).body()).contains("<h1>uptown hills</h1>");
    assertThat(operator.post(page + "/name", "name=city+discs").body())
        .contains("You have another one of this name");
  }

  @Test
  void a_groups_page_says_what_it_charges_now_and_what_begins_later() {
    String id = group("City Discs");
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              "insert into tariff (tariff_id, version, document, created_at)"
                  + " select tariff_id, 77, jsonb_set(jsonb_set(document, '{version}', '77'),"
                  + " '{prices,0,firstNight,minor}', '777'), created_at from tariff"
                  + " where (tariff_id, version) = (select tariff_id, tariff_version from kiosk_group"
                  + " where name = 'City Discs')");
          handle.execute(
              "insert into group_tariff select group_id, timestamptz '2027-01-01T05:00:00Z', tariff_id,"
                  + " 77, now() from kiosk_group where name = 'City Discs'");
        });

    String page = operator.get("/console/groups/" + id).body();

    assertThat(page).contains("What it charges", "Now", "From ", "1 Jan 2027", "$7.77");
    assertThat(page.indexOf("Now")).isLessThan(page.indexOf("$7.77"));
  }
}
