package rondo.server.console;

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

/** What the console shows and does about a kiosk's identity and about reports not applied. */
class IdentityConsoleTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir static Path mails;
  private static ConsoleGround ground;
  private static Browser operator;
  private static Browser stranger;

  @BeforeAll
  static void start() {
    ground =
        new ConsoleGround(DATABASE.jdbi(), new SettableClock("2026-11-25T20:12:00Z"), mails, 0);
    operator = ground.signedIn(ground.network.operator);
    stranger = ground.signedIn(ground.network.stranger);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @Test
  void a_code_is_shown_once_with_how_to_use_it() {
    String path = "/console/kiosks/" + ground.network.marketSquare;
    HttpResponse<String> issued = operator.post(path + "/code", "");
    assertThat(issued.body())
        .contains("./rondo kiosk --enrol", ground.link.kiosks().fingerprint().text());
    assertThat(issued.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(operator.get(path).body())
        .doesNotContain("kiosk.code=")
        .contains("Enrolment code issued");
    assertThat(count("enrolment where used_at is null")).isEqualTo(1);
    assertThat(stranger.post(path + "/code", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_key_is_renewed_by_a_button_and_retired_with_a_reason() {
    String path = "/console/kiosks/" + ground.network.stationHall;
    run("insert into kiosk_key values (?, 'ab', 1, '', '2026-11-01', null, '2026-11-01')");
    assertThat(operator.post(path + "/renew-key", "").statusCode()).isEqualTo(303);
    assertThat(operator.get(path).body()).contains("is being renewed");
    assertThat(operator.post(path + "/retire-key", "reason=").statusCode()).isEqualTo(400);
    assertThat(stranger.post(path + "/retire-key", "reason=mine").statusCode()).isEqualTo(404);
    assertThat(operator.post(path + "/retire-key", "reason=stolen+at+night").statusCode())
        .isEqualTo(303);
    assertThat(operator.get(path).body())
        .contains("Out of service for rentals", "stolen at night", "Key retired")
        .contains("Enrol it anew");
    assertThat(operator.get("/console/kiosks").body()).contains("must be enrolled anew");
    assertThat(count("kiosk_key where retired_at is null")).isZero();
  }

  @Test
  void reports_not_applied_are_listed_in_words_and_cleared_with_a_reason() {
    run(
        """
        insert into parked_fact values (?, 1, 400, '2026-11-25T18:00:00Z', 'no such checkout',
          '{"type":"disc-not-dispensed","at":"2026-11-25T17:59:00Z",
            "checkout":"01931f00-0000-7000-8000-00000000000a",
            "rental":"01931f00-0000-7000-8000-00000000000a",
            "disc":"%s","reason":"jam"}', null)
        """
            .formatted(ground.network.discs.getFirst()));
    run(
        """
        insert into operator_task (task_id, kind, kiosk_id, detail, opened_at)
        values ('01931f00-0000-7000-8000-0000000000ff', 'fact-parked', ?, 'no such checkout',
          '2026-11-25T18:00:00Z')
        """);
    assertThat(operator.get("/console").body()).contains("href=\"/console/parked\"");
    assertThat(operator.get("/console/parked").body())
        .contains("Disc not given out", "no such checkout", "<dd>jam", "Station Hall", "1/400");
    assertThat(stranger.get("/console/parked").body()).contains("Every report has been applied");

    String one = "/console/parked/" + ground.network.stationHall + "/1/400";
    assertThat(operator.post(one + "/again", "").body())
        .contains("It still cannot be applied: no such checkout");
    assertThat(operator.post(one + "/clear", "reason=").statusCode()).isEqualTo(400);
    assertThat(stranger.post(one + "/clear", "reason=mine").statusCode()).isEqualTo(404);
    assertThat(operator.post(one + "/clear", "reason=an+old+test").statusCode()).isEqualTo(303);
    assertThat(operator.get("/console/parked").body()).contains("Every report has been applied");
    assertThat(operator.post(one + "/clear", "reason=twice").body())
        .contains("Somebody has seen to this report already");
    assertThat(count("operator_task where kind = 'fact-parked' and closed_at is null")).isZero();
    assertThat(
            operator
                .post("/console/parked/" + ground.network.stationHall + "/1/0/again", "")
                .statusCode())
        .isEqualTo(404);
  }

  private static void run(String sql) {
    DATABASE.jdbi().useHandle(handle -> handle.execute(sql, ground.network.stationHall));
  }

  private static long count(String from) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }
}
