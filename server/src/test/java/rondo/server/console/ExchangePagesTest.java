package rondo.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.time.SettableClock;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.database.TestDatabase;

/** Files handed in and fetched by the console, and titles made one. */
class ExchangePagesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  @TempDir static Path mails;

  private static final String EDGE = "edge-of-a-form";
  private static ConsoleGround ground;
  private static Browser operator;
  private static Browser stranger;

  @BeforeAll
  static void start() {
    var clock = new SettableClock("2026-11-25T20:12:00Z");
    ground = new ConsoleGround(DATABASE.jdbi(), clock, mails, 0);
    operator = ground.signedIn(ground.network.operator);
    stranger = ground.signedIn(ground.network.stranger);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  private static String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(EDGE, name, value);
  }

  private static String file(String name, String content) {
    return ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
            + "Content-Type: text/csv\r\n\r\n%s\r\n")
        .formatted(EDGE, name, content);
  }

  private static HttpResponse<String> hand(Browser browser, String... parts) {
    String body = String.join("", parts) + "--" + EDGE + "--\r\n";
    return browser.post(
        "/console/exchange", "multipart/form-data; boundary=" + EDGE, body.getBytes(UTF_8));
  }

  private static String handed(String kind, String content) {
    HttpResponse<String> answer = hand(operator, field("kind", kind), file("list.csv", content));
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String settled(String page) {
    String body = operator.get(page).body();
    for (int tries = 0; body.contains("import-progress") && tries < 100; tries++) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      body = operator.get(page).body();
    }
    return body;
  }

  @Test
  void a_file_is_checked_shown_and_then_taken() {
    String page = handed("titles", "name,year,kind\nPlaytime,1967,film\n");

    assertThat(settled(page)).contains("nothing was written yet: 1 added", "Import it");
    assertThat(text("select count(*) from title where name = 'Playtime'")).isEqualTo("0");
    assertThat(stranger.get(page).statusCode()).isEqualTo(404);

    assertThat(operator.post(page + "/take", "").statusCode()).isEqualTo(303);
    assertThat(settled(page)).contains("Taken: 1 added").doesNotContain("Import it");
    assertThat(text("select count(*) from title where name = 'Playtime'")).isEqualTo("1");
    assertThat(operator.get("/console/exchange").body()).contains("list.csv");
    assertThat(stranger.get("/console/exchange").body()).doesNotContain("list.csv");
    assertThat(operator.post(page + "/take", "").statusCode()).isEqualTo(409);
  }

  @Test
  void what_is_wrong_stands_in_a_table_and_in_a_file() {
    String page = handed("titles", "name,year,kind\n=Evil(),someday,film\n");

    assertThat(settled(page)).contains("1 thing has to be mended", "someday", "A year is wanted");
    HttpResponse<String> report = operator.get(page + "/report");
    assertThat(report.body()).contains("2,year,");
    assertThat(report.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"report.csv\"");
    assertThat(operator.post(page + "/take", "").statusCode()).isEqualTo(409);
  }

  @Test
  void a_name_of_a_file_is_shown_and_never_used() {
    for (String name : List.of("../../../etc/passwd", "CON", "a".repeat(400) + ".csv", "<b>.csv")) {
      HttpResponse<String> answer =
          hand(operator, field("kind", "titles"), file(name, "name,year,kind\nX,1999,film\n"));
      assertThat(answer.statusCode()).isEqualTo(303);
      String body = settled(answer.headers().firstValue("Location").orElseThrow());
      assertThat(body).doesNotContain("<b>.csv").contains("nothing was written yet");
    }
    try (var left = java.nio.file.Files.list(mails.resolve("uploads"))) {
      assertThat(left).allMatch(it -> it.getFileName().toString().matches("[0-9a-f-]{36}\\.csv"));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_form_that_is_none_is_refused() {
    assertThat(hand(operator, field("kind", "titles")).statusCode()).isEqualTo(422);
    assertThat(hand(operator, field("kind", "secrets"), file("x", "y")).statusCode())
        .isEqualTo(422);
    assertThat(hand(operator, field("sort", "titles"), file("x", "y")).statusCode()).isEqualTo(400);
    assertThat(operator.post("/console/exchange", "kind=titles").statusCode()).isEqualTo(400);
    assertThat(
            operator
                .post(
                    "/console/exchange",
                    "multipart/form-data; boundary=" + EDGE,
                    "garbage".getBytes(UTF_8))
                .statusCode())
        .isEqualTo(400);
    assertThat(hand(operator, field("kind", "titles"), file("x", "x".repeat(1 << 20))).statusCode())
        .isEqualTo(413);
    assertThat(
            operator
                .post(
                    "/console/new-group",
                    "multipart/form-data; boundary=" + EDGE,
                    field("name", "x").getBytes(UTF_8))
                .statusCode())
        .as("nowhere else may a form bring a file")
        .isEqualTo(415);
    assertThat(operator.post("/console/export", "kind=customers").statusCode()).isEqualTo(400);
  }

  @Test
  void a_list_is_fetched_as_a_file() {
    HttpResponse<String> answer = operator.post("/console/export", "kind=kiosks");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(answer.body()).contains("Station Hall").doesNotContain("Far Harbour");
  }

  @Test
  void doubles_are_found_and_made_one_with_their_history_kept() {
    String page =
        handed(
            "titles",
            "key,name,year,kind,by,age,format,ean\nG2,The Generall,1926,film,,16,dvd,5901234123457\nG3,The General!,1926,film,B. K.,0,dvd,\n");
    int untold = ground.told.get();
    operator.post(page + "/take", "");
    settled(page);
    for (int tries = 0; ground.told.get() == untold && tries < 500; tries++) {
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
    assertThat(operator.get("/console/doubles?name=General").body())
        .contains("The Generall", "The General!", ">16+<", ">all<", "Make them one");
    String kept = text("select title_id from title where name = 'The General!'");
    String gone = text("select title_id from title where name = 'The Generall'");
    int before = ground.told.get();

    String form = "keep=%s&gone=%s&reason=%s".formatted(kept, gone, "same+film");
    assertThat(operator.post("/console/doubles", form).statusCode()).isEqualTo(303);

    assertThat(text("select merged_into from title where title_id = '" + gone + "'"))
        .isEqualTo(kept);
    assertThat(text("select age from title where title_id = '" + kept + "'"))
        .as("no child gets by a merger what it did not get before")
        .isEqualTo("16");
    assertThat(text("select title_id from identifier where value = '5901234123457'"))
        .isEqualTo(kept);
    assertThat(text("select title_id from title_key where own_key = 'G2'")).isEqualTo(kept);
    assertThat(text("select document ->> 'reason' from event where type = 'titles-merged'"))
        .isEqualTo("same film");
    assertThat(ground.told.get()).isEqualTo(before + 1);
    assertThat(operator.post("/console/doubles", form).statusCode()).isEqualTo(409);
  }
}
