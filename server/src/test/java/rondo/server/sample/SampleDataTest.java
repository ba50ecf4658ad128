package rondo.server.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.KioskId;
import rondo.protocol.state.State;
import rondo.server.catalogue.AgeRule;
import rondo.server.catalogue.StateDocuments;
import rondo.server.catalogue.UnknownKioskException;
import rondo.server.check.Books;
import rondo.server.database.TestDatabase;
import rondo.server.store.postgres.PostgresRentalStore;
import rondo.server.title.Kind;
import rondo.server.title.Title;

class SampleDataTest {
  private static final Instant NOW = Instant.parse("2030-03-01T17:00:00Z");
  private static final Set<String> GENRES =
      Set.of(
          "science-fiction",
          "horror",
          "romance",
          "comedy",
          "drama",
          "action",
          "thriller",
          "western",
          "family",
          "documentary",
          "fantasy",
          "war",
          "album",
          "game");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private final StateDocuments documents =
      new StateDocuments(
          DATABASE.jdbi(), () -> NOW, () -> "people", () -> "card", AgeRule.standard());

  @Test
  void installing_twice_is_installing_once() {
    SampleData.install(DATABASE.jdbi(), NOW);
    SampleData.install(DATABASE.jdbi(), NOW.plusSeconds(60));

    int loaded =
        Stream.of(SampleKiosk.values()).mapToInt(k -> LoadingList.of(k).entries().size()).sum();
    assertThat(count("disc")).isEqualTo(loaded);
    assertThat(count("disc_place")).isEqualTo(count("disc"));
    assertThat(count("title")).isEqualTo(SampleTitles.read().size());
    assertThat(count("kiosk")).isEqualTo(3);
    assertThat(count("kiosk_group")).isEqualTo(2);
    assertThat(new Books(DATABASE.jdbi()).check()).isEmpty();
  }

  @Test
  void the_carousel_is_loaded_with_each_disc_once_and_has_room_for_returns() {
    var entries = LoadingList.sample().entries();
    var slots = new HashSet<>(entries.stream().map(LoadingList.Entry::slot).toList());
    var discs = new HashSet<>(entries.stream().map(LoadingList.Entry::disc).toList());

    assertThat(slots).hasSameSizeAs(entries).hasSizeBetween(80, 95);
    assertThat(discs).hasSameSizeAs(entries);
    assertThat(slots).allMatch(slot -> slot.deck() <= 3 && slot.position() <= 34);
    for (int deck = 1; deck <= 3; deck++) {
      int here = deck;
      assertThat(slots.stream().filter(slot -> slot.deck() == here).count()).isLessThan(34);
    }
  }

  @Test
  void no_disc_stands_in_two_kiosks() {
    var discs =
        Stream.of(SampleKiosk.values())
            .flatMap(kiosk -> kiosk.discs().stream())
            .map(State.Disc::code)
            .toList();

    assertThat(discs).doesNotHaveDuplicates().hasSizeGreaterThan(150);
  }

  @Test
  void a_kiosk_of_another_group_knows_its_own_discs_only() {
    SampleData.install(DATABASE.jdbi(), NOW);
    var ferry = SampleKiosk.FERRY_LANDING;

    assertThat(documents.settings(ferry.id()).group()).isEqualTo(SampleGroup.RIVERSIDE.code());
    assertThat(documents.catalogue(ferry.id()).discs()).isEqualTo(ferry.discs());
  }

  @Test
  void every_title_has_a_known_genre_and_every_disc_a_price() {
    List<Title> titles = titles();

    assertThat(titles).hasSizeGreaterThanOrEqualTo(150);
    assertThat(titles.stream().map(Title::genre).collect(Collectors.toSet())).isEqualTo(GENRES);
    assertThat(titles)
        .flatExtracting(Title::editions)
        .allMatch(edition -> SampleTariff.standard().hasPriceFor(edition.format()));
    assertThat(titles).allMatch(title -> title.year() > 1900 && !title.makers().isEmpty());
    assertThat(titles)
        .filteredOn(title -> title.kind() != Kind.GAME)
        .allMatch(title -> title.minutes() > 20 && title.minutes() < 300);
  }

  @Test
  void no_title_of_a_year_is_there_twice_in_a_kind() {
    assertThat(titles())
        .extracting(title -> title.kind() + " " + title.name() + " " + title.year())
        .doesNotHaveDuplicates();
  }

  @Test
  void every_title_stands_somewhere_and_what_is_loved_stands_everywhere() {
    assertThat(SampleTitles.read())
        .allMatch(title -> title.discs().values().stream().anyMatch(discs -> !discs.isEmpty()));
    for (SampleKiosk kiosk : SampleKiosk.values()) {
      assertThat(kiosk.discs()).hasSizeBetween(80, 88);
    }
    assertThat(SampleTitles.read())
        .filteredOn(title -> title.discs().values().stream().noneMatch(List::isEmpty))
        .hasSizeGreaterThan(15);
  }

  @Test
  void what_an_operator_corrected_stays_corrected() {
    SampleData.install(DATABASE.jdbi(), NOW);
    String name = titles().getFirst().name();
    rename(name, name + "!");

    SampleData.install(DATABASE.jdbi(), NOW.plusSeconds(60));

    rename(name + "!", name);
  }

  private static void rename(String from, String to) {
    int renamed =
        DATABASE
            .jdbi()
            .withHandle(
                handle -> handle.execute("update title set name = ? where name = ?", to, from));
    assertThat(renamed).isEqualTo(1);
  }

  private static List<Title> titles() {
    return SampleTitles.read().stream().map(SampleTitle::title).toList();
  }

  @Test
  void a_kiosk_is_told_what_the_tables_hold() {
    SampleData.install(DATABASE.jdbi(), NOW);
    var kiosk = SampleData.STATION_HALL;

    assertThat(documents.settings(kiosk).name()).isEqualTo("Station Hall");
    assertThat(documents.settings(kiosk).accepted()).containsExactly(SampleData.GROUP_CODE);
    assertThat(documents.prices(kiosk).tariff()).isEqualTo(SampleTariff.standard());
    assertThat(documents.catalogue(kiosk).discs())
        .containsExactlyElementsOf(
            Stream.of(SampleKiosk.STATION_HALL, SampleKiosk.LIBRARY_CORNER)
                .flatMap(one -> one.discs().stream())
                .toList());
    assertThat(documents.catalogue(kiosk).titles())
        .extracting(State.Title::name)
        .containsOnly(namesIn(SampleKiosk.STATION_HALL, SampleKiosk.LIBRARY_CORNER));
    assertThat(documents.catalogue(kiosk).titles())
        .filteredOn(title -> title.name().equals("Metropolis"))
        .extracting(State.Title::names)
        .containsExactly(Optional.of(List.of(new State.OtherName("es", "Metrópolis"))));
  }

  private static String[] namesIn(SampleKiosk... kiosks) {
    return SampleTitles.read().stream()
        .filter(title -> Stream.of(kiosks).anyMatch(one -> !title.at(one).isEmpty()))
        .map(title -> title.title().name())
        .toArray(String[]::new);
  }

  @Test
  void a_kiosk_that_nobody_knows_is_named() {
    var stranger = new KioskId(SampleData.OPERATOR.value());

    assertThatThrownBy(() -> documents.settings(stranger))
        .isInstanceOf(UnknownKioskException.class)
        .hasMessageContaining(stranger.toString());
  }

  @Test
  void the_store_reads_the_sample() {
    SampleData.install(DATABASE.jdbi(), NOW);
    var store = new PostgresRentalStore(DATABASE.jdbi());
    var first = LoadingList.sample().entries().getFirst();

    assertThat(store.disc(first.disc()).orElseThrow().titleName()).isEqualTo(first.title());
    assertThat(store.kiosk(SampleData.STATION_HALL).orElseThrow().tariffId()).isEqualTo("standard");
    assertThat(store.tariff("standard", 1)).contains(SampleTariff.standard());
  }

  private static int count(String table) {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }
}
