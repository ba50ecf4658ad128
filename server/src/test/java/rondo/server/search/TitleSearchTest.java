package rondo.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.TitleId;
import rondo.server.database.TestDatabase;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.server.title.Series;
import rondo.server.title.Title;
import rondo.server.title.TitleName;
import rondo.server.title.Titles;

/** What people type finds the title that they mean. */
class TitleSearchTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant NOW = Instant.parse("2026-11-25T20:12:00Z");
  private static final List<String> NAMES = new ArrayList<>();

  @BeforeAll
  static void some_titles() {
    save("Metropolis", "Metrópolis", "Fritz Lang", "");
    save("Le fabuleux destin d'Amélie Poulain", "Amélie", "Jean-Pierre Jeunet", "");
    save("Schindler's List", "La lista de Schindler", "Steven Spielberg", "");
    save("The General", "El maquinista de la General", "Buster Keaton", "");
    save("The Matrix", "Matrix", "Lana Wachowski", "The Matrix");
    save("The Matrix Reloaded", "Matrix recargado", "Lana Wachowski", "The Matrix");
    save("General Idi Amin Dada", "General Idi Amin Dada", "Barbet Schroeder", "");
    save("2001: A Space Odyssey", "2001: odisea del espacio", "Stanley Kubrick", "");
    save("Seven Samurai", "七人の侍", "Akira Kurosawa", "");
  }

  private static void save(String name, String other, String maker, String series) {
    NAMES.add(name);
    Title title = title(NAMES.size(), name, other, maker, series);
    DATABASE.jdbi().useTransaction(handle -> Titles.save(handle, List.of(title), NOW));
  }

  private static Title title(int number, String name, String other, String maker, String series) {
    return new Title(
        new TitleId(new UUID(7, number)),
        Kind.FILM,
        name,
        1990,
        "drama",
        List.of(),
        maker,
        100,
        0,
        List.of("en"),
        List.of(),
        series.isEmpty() ? Optional.empty() : Optional.of(new Series(series, OptionalInt.empty())),
        List.of(new TitleName("es", other)),
        List.of(new Maker(Maker.Role.DIRECTOR, maker)),
        List.of(),
        List.of(),
        0);
  }

  private static List<String> found(String typed) {
    return found(typed, Optional.empty(), 25).titles().stream().map(TitleSearchTest::name).toList();
  }

  private static String name(TitleId title) {
    return NAMES.get((int) title.value().getLeastSignificantBits() - 1);
  }

  private static Found found(String typed, Optional<SearchPlace> after, int limit) {
    return new TitleSearch(DATABASE.jdbi()).find(typed, Optional.empty(), after, limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metropolis | Metropolis",
        "METRÓPOLIS | Metropolis",
        "metropilis | Metropolis",
        "metropo | Metropolis",
        "metrapo | Metropolis",
        "amelie | Le fabuleux destin d'Amélie Poulain",
        "amélie poulian | Le fabuleux destin d'Amélie Poulain",
        "lista de schindler | Schindler's List",
        "schindlers list | Schindler's List",
        "shindler | Schindler's List",
        "spielberg | Schindler's List",
        "speilberg | Schindler's List",
        "maquinsta | The General",
        "jeunet amelie | Le fabuleux destin d'Amélie Poulain",
        "odisea espacio | 2001: A Space Odyssey",
        "2001 | 2001: A Space Odyssey",
        "七人 | Seven Samurai",
        "¡metropolis! | Metropolis"
      })
  void a_title_is_found_by_what_people_type(String typed, String title) {
    assertThat(found(typed)).containsExactly(title);
  }

  @Test
  void names_that_begin_with_it_come_before_names_that_hold_it() {
    assertThat(found("general")).containsExactly("General Idi Amin Dada", "The General");
    assertThat(found("matrix")).containsExactly("The Matrix", "The Matrix Reloaded");
  }

  @Test
  void only_a_mistyped_word_is_corrected_and_that_is_said() {
    assertThat(found("matrix", Optional.empty(), 5).corrected()).isFalse();
    assertThat(found("matirx", Optional.empty(), 5).corrected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zzzzzz",
        "' & !",
        "metropolis:* | general",
        "\\",
        "%",
        "%' or 1=1 --",
        "(((",
        "a b"
      })
  void what_nobody_called_a_title_finds_none_and_breaks_nothing(String typed) {
    assertThat(found(typed, Optional.empty(), 5).titles().size()).isLessThanOrEqualTo(5);
    assertThat(found("zzzzzz")).isEmpty();
  }

  @Test
  void nothing_typed_lists_all_titles_by_name_part_by_part() {
    List<String> listed = new ArrayList<>();
    Optional<SearchPlace> after = Optional.empty();
    do {
      Found part = found("", after, 2);
      assertThat(part.titles()).hasSizeLessThanOrEqualTo(2);
      part.titles().forEach(title -> listed.add(name(title)));
      after = part.next();
    } while (after.isPresent());
    assertThat(listed).containsExactlyInAnyOrderElementsOf(NAMES).first().isEqualTo(NAMES.get(7));
  }

  @Test
  void a_list_goes_on_from_one_way_of_finding_to_the_next() {
    Found first = found("general", Optional.empty(), 1);
    Found second = found("general", first.next(), 1);
    assertThat(first.titles()).extracting(TitleSearchTest::name).containsExactly(NAMES.get(6));
    assertThat(second.titles()).extracting(TitleSearchTest::name).containsExactly(NAMES.get(3));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void a_title_that_is_changed_or_merged_is_found_as_it_is_now() {
    NAMES.add("Sunrise");
    int number = NAMES.size();
    Title before = title(number, "Sunset", "Ocaso", "F. W. Murnau", "");
    Title after = title(number, "Sunrise", "Amanecer", "F. W. Murnau", "");
    DATABASE.jdbi().useTransaction(handle -> Titles.save(handle, List.of(before), NOW));
    assertThat(found("ocaso")).hasSize(1);
    DATABASE.jdbi().useTransaction(handle -> Titles.save(handle, List.of(after), NOW));
    assertThat(found("ocaso")).isEmpty();
    assertThat(found("amanecer")).containsExactly("Sunrise");
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "update title set merged_into = ? where title_id = ?",
                new UUID(7, 1),
                new UUID(7, number)));
    assertThat(found("amanecer")).isEmpty();
    NAMES.removeLast();
  }

  @Test
  void only_titles_of_the_kind_that_is_asked_for_are_found() {
    var search = new TitleSearch(DATABASE.jdbi());
    assertThat(search.find("matrix", Optional.of(Kind.FILM), Optional.empty(), 5).titles())
        .hasSize(2);
    assertThat(search.find("matrix", Optional.of(Kind.GAME), Optional.empty(), 5).titles())
        .isEmpty();
  }
}
