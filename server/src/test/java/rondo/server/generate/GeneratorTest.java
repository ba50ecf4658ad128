package rondo.server.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.TitleId;
import rondo.server.database.TestDatabase;
import rondo.server.search.Found;
import rondo.server.search.SearchPlace;
import rondo.server.search.TitleSearch;
import rondo.server.title.Titles;

/** A network of middle size: what is invented, and that a search over it stays quick. */
class GeneratorTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  @RegisterExtension static final TestDatabase TWIN = TestDatabase.migrated();
  private static final Instant NOW = Instant.parse("2026-11-25T20:12:00Z");
  private static final Duration GENEROUS = Duration.ofSeconds(1);

  @Test
  void a_network_is_as_large_as_asked_for_and_can_be_searched_to_its_end() {
    Jdbi jdbi = DATABASE.jdbi();
    new Generator(jdbi, new Extent(5_000, 20_000, 120, 7), NOW, words -> {}).run();
    assertThat(number(jdbi, "title")).isEqualTo(5_000);
    assertThat(number(jdbi, "disc")).isEqualTo(20_000);
    assertThat(number(jdbi, "kiosk")).isEqualTo(120);
    assertThat(number(jdbi, "kiosk_group")).isEqualTo(2);
    assertThat(number(jdbi, "title_search")).isEqualTo(5_000);
    assertThat(number(jdbi, "disc_place where kind = 'SLOT'")).isEqualTo(120 * 88);
    assertThat(
            number(
                jdbi,
                "(select 1 from disc d join disc_place p on p.disc_code = d.disc_code"
                    + " join kiosk k on k.kiosk_id = p.kiosk_id where k.group_id <> d.group_id) as strays"))
        .isZero();
    eachTitleIsFoundByItsName(jdbi);
    assertThat(walked(new TitleSearch(jdbi))).hasSize(5_000).doesNotHaveDuplicates();
    assertThatThrownBy(() -> new Generator(jdbi, new Extent(1, 1, 1, 1), NOW, words -> {}).run())
        .isInstanceOf(NotEmptyException.class);
  }

  private static void eachTitleIsFoundByItsName(Jdbi jdbi) {
    var search = new TitleSearch(jdbi);
    List<TitleId> some =
        jdbi.withHandle(handle ->
            handle
                .createQuery("select title_id from title order by title_id limit 40")
                .mapTo(TitleId.class)
                .list());
    for (TitleId title : some) {
      String name = jdbi.withHandle(handle -> Titles.find(handle, title).orElseThrow().name());
      assertThat(search.find(name, Optional.empty(), Optional.empty(), 10).titles())
          .as(name)
          .contains(title);
      String worse = name.substring(0, 4) + "x" + name.substring(4);
      org.junit.jupiter.api.Assertions.assertTimeout(
          GENEROUS, () -> search.find(worse, Optional.empty(), Optional.empty(), 10), worse);
    }
  }

  private static List<TitleId> walked(TitleSearch search) {
    List<TitleId> all = new ArrayList<>();
    Optional<SearchPlace> after = Optional.empty();
    do {
      Found part = search.find("", Optional.empty(), after, 500);
      all.addAll(part.titles());
      after = part.next();
    } while (after.isPresent());
    return all;
  }

  @Test
  void the_same_seed_invents_the_same_network() {
    List<String> names = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      TWIN.jdbi()
          .useHandle(handle ->
              handle.execute("truncate title, kiosk, kiosk_group, operator, tariff cascade"));
      new Generator(TWIN.jdbi(), new Extent(50, 100, 3, 11), NOW, words -> {}).run();
      names.add(
          TWIN.jdbi()
              .withHandle(handle ->
                  handle
                      .createQuery(
                          "select string_agg(cast(title_id as text) || name, ',' order by title_id)"
                              + " || (select string_agg(disc_code || title_id, ',' order by"
                              + " disc_code) from disc) from title")
                      .mapTo(String.class)
                      .one()));
    }
    assertThat(names.get(0)).isEqualTo(names.get(1)).contains("The ");
  }

  private static int number(Jdbi jdbi, String of) {
    return jdbi.withHandle(
        handle -> handle.createQuery("select count(*) from " + of).mapTo(Integer.class).one());
  }
}
