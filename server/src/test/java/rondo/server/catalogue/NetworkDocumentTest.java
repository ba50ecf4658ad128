package rondo.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import rondo.base.id.KioskId;
import rondo.base.time.SettableClock;
import rondo.protocol.state.State;
import rondo.protocol.state.State.Neighbour;
import rondo.server.database.TestDatabase;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleGroup;
import rondo.server.sample.SampleKiosk;
import rondo.server.store.postgres.PostgresRentalStore;

/** What a kiosk is told of the others, and whose discs it takes (feature T1). */
class NetworkDocumentTest {
  private static final SampleKiosk HALL = SampleKiosk.STATION_HALL;
  private static final SampleKiosk FERRY = SampleKiosk.FERRY_LANDING;

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private final Jdbi jdbi = DATABASE.jdbi();
  private final SettableClock clock = new SettableClock("2030-03-01T12:00:00Z");
  private final StateDocuments documents =
      new StateDocuments(jdbi, clock, () -> "people", () -> "card", AgeRule.standard());
  private final Standings standings = documents.standings();

  @BeforeAll
  static void install() {
    SampleData.install(DATABASE.jdbi(), Instant.parse("2030-03-01T12:00:00Z"));
  }

  @AfterEach
  void make_it_the_sample_again() {
    jdbi.useHandle(handle -> {
      handle.execute("delete from accepted_group");
      handle.execute("delete from kiosk_presence");
      handle.execute(
          "update kiosk set latitude = ?, longitude = ? where kiosk_id = ?",
          HALL.latitude(),
          HALL.longitude(),
          HALL.id());
      handle.execute("update kiosk_group set operator_id = ?", SampleData.OPERATOR);
      handle.execute("update kiosk set retired_at = null");
    });
  }

  @Test
  void a_kiosk_is_told_of_every_other_with_its_place_and_whose_discs_it_takes() {
    var network = documents.network(HALL.id());

    assertThat(network.here()).contains(new State.Point(HALL.latitude(), HALL.longitude()));
    assertThat(network.others())
        .extracting(Neighbour::name)
        .containsExactly("Ferry Landing", "Library Corner");
    var ferry = network.others().getFirst();
    assertThat(ferry.address()).isEqualTo(FERRY.address());
    assertThat(ferry.point()).contains(new State.Point(FERRY.latitude(), FERRY.longitude()));
    assertThat(ferry.accepted()).containsExactly(SampleGroup.RIVERSIDE.code());
  }

  @Test
  void a_kiosk_of_unknown_place_is_told_without_one() {
    jdbi.useHandle(handle ->
        handle.execute(
            "update kiosk set latitude = null, longitude = null where kiosk_id = ?", HALL.id()));

    assertThat(documents.network(HALL.id()).here()).isEmpty();
    assertThat(documents.network(FERRY.id()).others().getLast().point()).isEmpty();
  }

  @Test
  void a_kiosk_takes_the_discs_of_groups_that_it_is_told_to_accept() {
    jdbi.useHandle(handle ->
        handle.execute(
            "insert into accepted_group values (?, ?)", HALL.id(), SampleGroup.RIVERSIDE.id()));
    var both = Set.of(SampleGroup.DOWNTOWN.code(), SampleGroup.RIVERSIDE.code());

    assertThat(documents.settings(HALL.id()).accepted())
        .containsExactly(SampleGroup.DOWNTOWN.code(), SampleGroup.RIVERSIDE.code());
    assertThat(new PostgresRentalStore(jdbi).kiosk(HALL.id()).orElseThrow().accepted())
        .isEqualTo(both);
    assertThat(documents.network(FERRY.id()).others().getLast().accepted())
        .containsExactlyInAnyOrderElementsOf(both);
    assertThat(documents.catalogue(HALL.id()).discs()).containsAll(FERRY.discs());
    assertThat(documents.catalogue(FERRY.id()).discs()).isEqualTo(FERRY.discs());
  }

  @Test
  void a_kiosk_takes_its_own_group_alone_until_it_is_told_more() {
    assertThat(new PostgresRentalStore(jdbi).kiosk(FERRY.id()).orElseThrow().accepted())
        .containsExactly(SampleGroup.RIVERSIDE.code());
  }

  @Test
  void kiosks_of_another_operator_are_not_named() {
    jdbi.useHandle(handle -> {
      handle.execute(
          "insert into operator (operator_id, name) values (?, 'Somebody else')",
          SampleGroup.RIVERSIDE.id());
      handle.execute(
          "update kiosk_group set operator_id = group_id where group_id = ?",
          SampleGroup.RIVERSIDE.id());
    });

    assertThat(documents.network(HALL.id()).others())
        .extracting(Neighbour::name)
        .containsExactly("Library Corner");
  }

  @Test
  void a_kiosk_is_told_of_the_others_whether_they_take_discs_and_how_much_room_they_have() {
    assertThat(ferry().open()).as("never heard of").contains(false);
    assertThat(ferry().room()).isEmpty();

    beats(FERRY, "ready", 7);
    assertThat(ferry().open()).contains(true);
    assertThat(ferry().room()).contains(6);

    beats(FERRY, "ready", 0);
    assertThat(ferry().room()).contains(0);

    beats(FERRY, "out_of_service", 40);
    assertThat(ferry().open()).contains(false);

    beats(FERRY, "ready", 40);
    clock.advance(Duration.ofMinutes(11));
    assertThat(ferry().open()).as("away").contains(false);
  }

  @Test
  void nobody_is_sent_to_a_kiosk_whose_link_is_lost_for_longer_than_was_configured() {
    beats(FERRY, "ready", 8);
    jdbi.useHandle(handle -> handle.execute("update kiosk_presence set connected = false"));
    assertThat(toldAgain()).isTrue();

    clock.advance(Duration.ofSeconds(60));
    assertThat(ferry().open()).as("perhaps the link alone").contains(true);
    clock.advance(Duration.ofSeconds(1));
    assertThat(ferry().open()).as("perhaps its plug was pulled").contains(false);
    assertThat(toldAgain()).as("the others are told").isTrue();
    assertThat(documents.patientFor(Duration.ofHours(1)).network(HALL.id()).others().getFirst())
        .extracting(Neighbour::open)
        .isEqualTo(Optional.of(true));
  }

  @Test
  void a_kiosk_that_is_retired_is_named_nowhere() {
    jdbi.useHandle(handle ->
        handle.execute(
            "update kiosk set retired_at = ? where kiosk_id = ?", clock.instant(), FERRY.id()));

    assertThat(documents.network(HALL.id()).others())
        .extracting(Neighbour::name)
        .containsExactly("Library Corner");
  }

  @Test
  void the_others_are_told_when_a_kiosk_fills_up_and_not_at_every_rental() {
    beats(FERRY, "ready", 8);
    assertThat(toldAgain()).as("the first look").isTrue();
    assertThat(toldAgain()).isFalse();
    beats(FERRY, "busy", 7);
    assertThat(toldAgain()).as("a rental").isFalse();
    beats(FERRY, "ready", 0);
    assertThat(toldAgain()).as("full").isTrue();
    beats(FERRY, "out_of_service", 0);
    assertThat(toldAgain()).as("rests").isTrue();
    beats(FERRY, "ready", 2);
    assertThat(toldAgain()).as("room again").isTrue();
    clock.advance(Duration.ofMinutes(11));
    assertThat(toldAgain()).as("away").isTrue();
    assertThat(toldAgain()).isFalse();
  }

  @Test
  void what_could_not_be_told_is_told_at_the_next_look() {
    beats(FERRY, "ready", 8);
    assertThatThrownBy(() ->
            standings.whenChanged(() -> {
              throw new IllegalStateException("the database is away");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(toldAgain()).isTrue();
  }

  @Test
  void a_calendar_that_jumps_sends_no_kiosk_away() {
    beats(FERRY, "ready", 8);
    assertThat(toldAgain()).isTrue();
    clock.advance(Duration.ofDays(1));
    standings.jumped(Duration.ofDays(1));
    assertThat(toldAgain()).isFalse();
    assertThat(ferry().open()).contains(true);
  }

  private Neighbour ferry() {
    return documents.network(HALL.id()).others().getFirst();
  }

  private boolean toldAgain() {
    var told = new AtomicBoolean();
    standings.whenChanged(() -> told.set(true));
    return told.get();
  }

  private void beats(SampleKiosk kiosk, String word, int room) {
    jdbi.useHandle(handle -> {
      handle.execute("delete from kiosk_presence where kiosk_id = ?", kiosk.id());
      handle.execute(
          """
          insert into kiosk_presence (kiosk_id, connected, changed_at, heard_at, status, room)
          values (?, true, ?, ?, ?, ?)
          """,
          kiosk.id(),
          clock.instant(),
          clock.instant(),
          word,
          room);
    });
  }

  @Test
  void a_kiosk_that_nobody_knows_has_no_network() {
    var stranger = new KioskId(SampleData.OPERATOR.value());

    assertThatThrownBy(() -> documents.network(stranger)).isInstanceOf(UnknownKioskException.class);
  }
}
