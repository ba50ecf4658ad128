package rondo.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.GroupId;
import rondo.base.id.KioskId;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.SmallNetwork;
import rondo.server.fleet.FleetChange.Done;
import rondo.server.fleet.FleetChange.Refused;

/** Names, whose discs are taken, and the end of a kiosk, on PostgreSQL (FEATURES N1). */
class FleetChangesTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private final SettableClock clock = new SettableClock("2026-11-25T20:12:00Z");
  private final AtomicInteger told = new AtomicInteger();
  private final List<KioskId> silenced = new ArrayList<>();
  private SmallNetwork network;
  private FleetChanges changes;
  private KioskId hall;
  private KioskId market;

  @BeforeEach
  void start() {
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          String tables =
              handle
                  .createQuery(
                      """
                      select string_agg(tablename, ', ') from pg_tables
                      where schemaname = 'public'
                        and tablename not in ('flyway_schema_history', 'seal_head')
                      """)
                  .mapTo(String.class)
                  .one();
          handle.execute("truncate " + tables);
        });
    network = SmallNetwork.in(DATABASE.jdbi(), clock);
    changes =
        new FleetChanges(
            DATABASE.jdbi(), clock, network.ids(), told::incrementAndGet, silenced::add);
    hall = new KioskId(network.stationHall);
    market = new KioskId(network.marketSquare);
  }

  private String text(String sql) {
    return network.rows().text(sql);
  }

  private GroupId groupOf(KioskId kiosk) {
    return GroupId.parse(
        text("select cast(group_id as text) from kiosk where kiosk_id = '" + kiosk + "'"));
  }

  private GroupId another(String name) {
    new Fleet(DATABASE.jdbi(), clock, network.ids(), () -> {})
        .add(network.operator, new NewGroup(name, "standard", Optional.empty()));
    return GroupId.parse(
        text("select cast(group_id as text) from kiosk_group where name = '" + name + "'"));
  }

  private static String code(FleetChange change) {
    return switch (change) {
      case Refused(var refusal) -> refusal.code();
      case Done() -> "done";
    };
  }

  private void isSealedSoon(String type) {
    assertThat(
            text(
                """
                select count(*) from event e join unsealed_row u on u.row_id = e.event_id
                where e.actor = 'operator:%s' and e.type = '%s'
                """
                    .formatted(network.operator, type)))
        .as(type)
        .isEqualTo("1");
  }

  @Test
  void a_kiosk_is_renamed_with_an_event_that_keeps_its_old_name() {
    assertThat(changes.rename(network.operator, hall, " Central  ")).isEqualTo(new Done());

    assertThat(text("select name from kiosk where kiosk_id = '" + hall + "'")).isEqualTo("Central");
    assertThat(text("select document ->> 'formerly' from event where type = 'kiosk-renamed'"))
        .isEqualTo("Station Hall");
    isSealedSoon("kiosk-renamed");
    assertThat(told).hasValue(1);
  }

  @Test
  void a_name_may_change_its_case_but_not_become_that_of_another_kiosk() {
    assertThat(code(changes.rename(network.operator, hall, "STATION HALL"))).isEqualTo("done");
    assertThat(code(changes.rename(network.operator, hall, "market square")))
        .isEqualTo("name-taken");
    assertThat(told).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a name that is much longer than forty letters are", "a\u0000b"})
  void a_name_that_does_not_fit_changes_nothing(String name) {
    assertThat(code(changes.rename(network.operator, hall, name))).isEqualTo("name-unfit");
    assertThat(code(changes.rename(network.operator, groupOf(hall), name))).isEqualTo("name-unfit");
    assertThat(text("select count(*) from event where type like '%-renamed'")).isEqualTo("0");
  }

  @Test
  void a_group_is_renamed_and_keeps_its_code() {
    String code = text("select code from kiosk_group where group_id = '" + groupOf(hall) + "'");

    assertThat(changes.rename(network.operator, groupOf(hall), "Old City")).isEqualTo(new Done());

    assertThat(text("select code from kiosk_group where name = 'Old City'")).isEqualTo(code);
    isSealedSoon("group-renamed");
  }

  @Test
  void nobody_changes_what_is_another_operators() {
    assertThat(code(changes.rename(network.stranger, hall, "Mine"))).isEqualTo("name-taken");
    assertThat(code(changes.rename(network.stranger, groupOf(hall), "Mine")))
        .isEqualTo("name-taken");
    assertThat(code(changes.retire(network.stranger, market, "mine")))
        .isEqualTo("kiosk-not-in-use");
    assertThat(code(changes.take(network.stranger, groupOf(hall), another("Riverside"))))
        .isEqualTo("discs-as-before");
    var foreign = groupOf(new KioskId(network.farHarbour));
    assertThat(code(changes.take(network.operator, groupOf(hall), foreign)))
        .isEqualTo("discs-as-before");
    assertThat(told).hasValue(0);
  }

  @Test
  void a_kiosk_that_is_retired_has_no_key_no_code_and_no_live_journal() {
    network
        .rows()
        .run(
            "insert into kiosk_epoch (kiosk_id, epoch, state, applied, applied_hash, started_at)"
                + " select '%s', 7, 'ENDED', 0, '', now()".formatted(market));
    network
        .rows()
        .run(
            "insert into kiosk_key (kiosk_id, key_id, epoch, sealed_key, created_at)"
                + " values ('%s', 'k9', 7, '', now())".formatted(market));
    network
        .rows()
        .run(
            "insert into enrolment (code_hash, kiosk_id, created_at, expires_at)"
                + " values ('\\x01', '%s', now(), now() + interval '1 day')".formatted(market));

    assertThat(changes.retire(network.operator, market, "the lease ended")).isEqualTo(new Done());

    assertThat(
            text(
                "select count(*) from kiosk_key where kiosk_id = '%s' and retired_at is null"
                    .formatted(market)))
        .isEqualTo("0");
    assertThat(text("select count(*) from enrolment where used_at is null")).isEqualTo("0");
    assertThat(
            text(
                "select count(*) from kiosk_epoch where kiosk_id = '%s' and state = 'LIVE'"
                    .formatted(market)))
        .isEqualTo("0");
    assertThat(text("select document ->> 'reason' from event where type = 'kiosk-retired'"))
        .isEqualTo("the lease ended");
    isSealedSoon("kiosk-retired");
    assertThat(silenced).containsExactly(market);
    assertThat(code(changes.retire(network.operator, market, "again")))
        .isEqualTo("kiosk-not-in-use");
  }

  @Test
  void a_kiosk_with_a_rental_in_progress_stays_in_use() {
    var scenes = new RentalScenes(network);
    var ann = scenes.customer("ann", Optional.empty());
    var open =
        scenes.open(
            ann, network.marketSquare, network.discs.get(21), 1, clock.instant().minusSeconds(60));

    assertThat(code(changes.retire(network.operator, market, "the lease ended")))
        .isEqualTo("rentals-in-progress");
    assertThat(silenced).isEmpty();
    assertThat(text("select count(*) from kiosk where retired_at is not null")).isEqualTo("0");

    scenes.returned(
        open,
        network.stationHall,
        network.discs.get(21),
        clock.instant().minusSeconds(60),
        clock.instant());
    assertThat(code(changes.retire(network.operator, market, "the lease ended"))).isEqualTo("done");
  }

  @Test
  void a_kiosk_of_which_a_report_still_waits_stays_in_use() {
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate(
                    """
                    insert into parked_fact (kiosk_id, epoch, sequence, parked_at, reason, document)
                    values (:kiosk, 1, 7, :now, 'nobody knows this disc', cast('{}' as jsonb))
                    """)
                .bind("kiosk", market.value())
                .bind("now", clock.instant())
                .execute());
    assertThat(code(changes.retire(network.operator, market, "the lease ended")))
        .isEqualTo("reports-waiting");
    assertThat(silenced).isEmpty();

    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle
                .createUpdate("update parked_fact set cleared_at = :now")
                .bind("now", clock.instant())
                .execute());
    assertThat(code(changes.retire(network.operator, market, "the lease ended"))).isEqualTo("done");
  }

  @Test
  void a_kiosk_is_not_retired_without_a_reason() {
    assertThat(code(changes.retire(network.operator, market, ""))).isEqualTo("reason-missing");
    assertThat(code(changes.retire(network.operator, market, "x".repeat(501))))
        .isEqualTo("reason-missing");
  }

  @Test
  void the_name_of_a_retired_kiosk_is_free_again() {
    changes.retire(network.operator, market, "the lease ended");

    assertThat(code(changes.rename(network.operator, hall, "Market Square"))).isEqualTo("done");
    assertThat(code(changes.rename(network.operator, market, "Old Market")))
        .isEqualTo("name-taken");
  }

  @Test
  void a_group_takes_the_discs_of_another_at_each_of_its_kiosks_until_it_does_no_more() {
    GroupId river = another("Riverside");
    GroupId city = groupOf(hall);

    assertThat(changes.take(network.operator, city, river)).isEqualTo(new Done());
    assertThat(text("select count(*) from accepted_group where group_id = '" + river + "'"))
        .isEqualTo(text("select count(*) from kiosk where group_id = '" + city + "'"));
    isSealedSoon("discs-accepted");
    assertThat(code(changes.take(network.operator, city, river))).isEqualTo("discs-as-before");

    assertThat(code(changes.refuse(network.operator, city, river, ""))).isEqualTo("reason-missing");
    assertThat(changes.refuse(network.operator, city, river, "sold")).isEqualTo(new Done());
    assertThat(text("select count(*) from accepted_group")).isEqualTo("0");
    isSealedSoon("discs-refused");
    assertThat(told).hasValue(2);
  }

  @Test
  void a_kiosk_that_joins_a_group_takes_what_the_group_takes() {
    GroupId river = another("Riverside");
    changes.take(network.operator, groupOf(hall), river);

    KioskId fresh =
        new Fleet(DATABASE.jdbi(), clock, network.ids(), () -> {})
            .add(
                network.operator,
                new NewKiosk(
                    "Old Town",
                    groupOf(hall),
                    java.time.ZoneId.of("America/New_York"),
                    "",
                    java.util.OptionalDouble.empty(),
                    java.util.OptionalDouble.empty()))
            .orElseThrow();

    assertThat(text("select group_id from accepted_group where kiosk_id = '" + fresh + "'"))
        .isEqualTo(river.toString());
  }

  @Test
  void a_group_never_takes_its_own_discs_twice() {
    assertThat(code(changes.take(network.operator, groupOf(hall), groupOf(hall))))
        .isEqualTo("discs-as-before");
  }
}
