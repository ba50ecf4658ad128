package rondo.server.console;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.TitleId;
import rondo.base.time.SettableClock;
import rondo.media.label.CodeReading;
import rondo.media.label.DiscCode;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.database.TestDatabase;
import rondo.server.title.Title;
import rondo.server.title.TitleForm;
import rondo.server.title.Titles;

/** The catalogue as people correct it (feature R4). */
class TitlePagesTest {
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

  private static String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private static long count(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static Title title(UUID id) {
    return DATABASE.jdbi().withHandle(handle -> Titles.find(handle, new TitleId(id)).orElseThrow());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static Map<String, String> typed(String name) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("kind", "film");
    typed.put("name", name);
    typed.put("year", "1950");
    typed.put("genre", "drama");
    typed.put("by", "Akira Kurosawa");
    typed.put("makers", "director: Akira Kurosawa\ncast: Toshirō Mifune");
    typed.put("names", "es: " + name + " (es)");
    typed.put("minutes", "88");
    typed.put("age", "12");
    typed.put("languages", "ja");
    return typed;
  }

  private static UUID add(String name) {
    HttpResponse<String> answer = operator.post("/console/new-title", form(typed(name)));
    assertThat(answer.statusCode()).isEqualTo(303);
    String page = answer.headers().firstValue("Location").orElseThrow();
    return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
  }

  private static String page(UUID title) {
    return "/console/titles/" + title;
  }

  @Test
  void a_title_that_is_added_is_found_by_each_of_its_names_and_told_to_all_kiosks() {
    int before = ground.told.get();

    UUID id = add("Rashomon");

    assertThat(ground.told.get()).isEqualTo(before + 1);
    assertThat(operator.get("/console/titles?q=rashomon").body()).contains(page(id));
    assertThat(operator.get("/console/titles?q=mifune").body()).contains(page(id));
    assertThat(operator.get("/console/titles?q=rashomno").body())
        .contains(page(id), "Nothing is called just that");
    assertThat(operator.get(page(id)).body())
        .contains("Rashomon", "Toshirō Mifune", "88 minutes", "from 12", "Japanese", "Title added");
    assertThat(
            count(
                "select count(*) from event e join unsealed_row u on u.row_id = e.event_id"
                    + " where e.type = 'title-added' and e.document ->> 'title' = '"
                    + id
                    + "'"))
        .isOne();
  }

  @Test
  void a_mistake_in_the_form_adds_nothing_and_keeps_what_was_typed() {
    Map<String, String> typed = typed("Half typed");
    typed.put("year", "once");
    typed.put("makers", "boss: Somebody");
    typed.put("languages", "klingonese!");
    typed.put("works", "10.5240/7791-8534-2C23-9030-8610-6");

    HttpResponse<String> answer = operator.post("/console/new-title", form(typed));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Nothing was changed",
            "value=\"once\"",
            "is no role",
            "is no language",
            "is no EIDR",
            "boss: Somebody");
    assertThat(count("select count(*) from title where name = 'Half typed'")).isZero();
  }

  @Test
  void a_correction_says_what_stood_there_before() {
    UUID id = add("Ikuru");
    Map<String, String> typed = new LinkedHashMap<>(TitleForm.of(title(id)));
    typed.put("name", "Ikiru");
    typed.put("version", "1");

    assertThat(operator.post(page(id) + "/corrected", form(typed)).statusCode()).isEqualTo(303);

    assertThat(title(id).name()).isEqualTo("Ikiru");
    assertThat(title(id).version()).isEqualTo(2);
    assertThat(
            text(
                "select document ->> 'was-name' from event where type = 'title-corrected'"
                    + " and document ->> 'title' = '"
                    + id
                    + "'"))
        .isEqualTo("Ikuru");
  }

  @Test
  void of_two_corrections_at_once_the_second_is_told_to_look_again() {
    UUID id = add("Stalker");
    Map<String, String> typed = new LinkedHashMap<>(TitleForm.of(title(id)));
    typed.put("version", "1");
    typed.put("minutes", "161");
    assertThat(operator.post(page(id) + "/corrected", form(typed)).statusCode()).isEqualTo(303);

    typed.put("minutes", "163");
    HttpResponse<String> second = operator.post(page(id) + "/corrected", form(typed));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Somebody else has corrected this title");
    assertThat(title(id).minutes()).isEqualTo(161);
  }

  @Test
  void discs_of_an_edition_get_free_codes_and_are_with_the_operator() {
    UUID id = add("Yojimbo");
    String edition = "version=1&format=dvd&edition=Restored&published=1999&code=4006381333931";
    assertThat(operator.post(page(id) + "/editions", edition).statusCode()).isEqualTo(303);
    UUID added = title(id).editions().getFirst().id();
    String group = text("select group_id from kiosk_group where name = 'City Discs'");
    long before = count("select count(*) from disc");

    String form = "edition=" + added + "&group=" + group + "&count=3";
    assertThat(operator.post(page(id) + "/discs", form).statusCode()).isEqualTo(303);

    assertThat(count("select count(*) from disc")).isEqualTo(before + 3);
    List<String> codes =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("select disc_code from disc where edition_id = ?")
                    .bind(0, added)
                    .mapTo(String.class)
                    .list());
    assertThat(codes).hasSize(3).allMatch(code -> DiscCode.parse(code) instanceof CodeReading.Code);
    assertThat(operator.get(page(id)).body()).contains(codes).contains("with you, in no kiosk");
    assertThat(operator.get("/console/discs/" + codes.getFirst()).body()).contains("Disc added");
  }

  @Test
  void nobody_adds_discs_to_the_group_of_another_operator() {
    UUID id = add("Ran");
    operator.post(page(id) + "/editions", "version=1&format=dvd&edition=&published=&code=");
    UUID edition = title(id).editions().getFirst().id();
    String group = text("select group_id from kiosk_group where name = 'City Discs'");

    String form = "edition=" + edition + "&group=" + group + "&count=1";

    assertThat(stranger.post(page(id) + "/discs", form).statusCode()).isEqualTo(409);
    assertThat(count("select count(*) from disc where edition_id = '" + edition + "'")).isZero();
    assertThat(operator.post(page(id) + "/discs", form.replace("count=1", "count=101")).body())
        .contains("From 1 to 100 discs");
  }

  @Test
  void a_code_that_another_title_has_is_refused_and_nothing_is_changed() {
    UUID first = add("Seven Samurai");
    UUID second = add("The Seven Samurai");
    String form = "version=1&format=dvd&edition=&published=&code=9780306406157";
    assertThat(operator.post(page(first) + "/editions", form).statusCode()).isEqualTo(303);

    HttpResponse<String> answer = operator.post(page(second) + "/editions", form);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Another title has this code");
    assertThat(title(second).editions()).isEmpty();
  }

  @Test
  void what_is_no_title_is_not_found_and_what_is_no_place_is_refused() {
    assertThat(operator.get(page(UUID.randomUUID())).statusCode()).isEqualTo(404);
    assertThat(operator.get("/console/titles/x").statusCode()).isEqualTo(404);
    assertThat(operator.get("/console/titles?kind=opera").statusCode()).isEqualTo(400);
    assertThat(operator.get("/console/titles?after=nowhere").statusCode()).isEqualTo(400);
    assertThat(operator.get("/console/titles?after=BEGINS~x~%00").statusCode()).isEqualTo(400);
  }

  @Test
  void a_long_list_goes_on_where_it_stopped() {
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          Title model = title(add("Model"));
          List<Title> many =
              IntStream.range(0, 120)
                  .mapToObj(i -> named(model, "Walk %03d".formatted(i)))
                  .toList();
          Titles.save(handle, many, Instant.parse("2026-11-25T20:12:00Z"));
        });

    String next = "/console/titles?q=walk";
    int seen = 0;
    for (int part = 0; !next.isEmpty(); part++) {
      String body = operator.get(next).body();
      seen += body.split("Walk \\d{3}</a>", -1).length - 1;
      next = further(body).orElse("");
      assertThat(part).isLessThan(5);
    }
    assertThat(seen).isEqualTo(120);
  }

  private static Optional<String> further(String body) {
    var link = Pattern.compile("href=\"([^\"]*&amp;after=[^\"]*)\"").matcher(body);
    return link.find() ? Optional.of(link.group(1).replace("&amp;", "&")) : Optional.empty();
  }

  private static Title named(Title model, String name) {
    return new Title(
        new TitleId(UUID.randomUUID()),
        model.kind(),
        name,
        model.year(),
        model.genre(),
        model.genres(),
        model.by(),
        model.minutes(),
        model.age(),
        model.languages(),
        model.subtitles(),
        model.series(),
        List.of(),
        model.makers(),
        List.of(),
        List.of(),
        0);
  }
}
