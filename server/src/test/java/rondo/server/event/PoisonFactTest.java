package rondo.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.protocol.fact.Fact;
import rondo.server.database.TestDatabase;
import rondo.server.event.ParkedDesk.Outcome;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;
import rondo.server.store.postgres.PostgresRentalStore;

/** A Fact that PostgreSQL cannot hold does not stop its kiosk. */
class PoisonFactTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant SOUND = Instant.parse("2030-03-01T12:00:00Z");

  @TempDir Path folder;
  private Network net;

  @BeforeEach
  void open() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
  }

  @AfterEach
  void close() {
    net.bank.close();
  }

  static Stream<Fact> poisons() {
    return Stream.of(
        trouble(Instant.MIN, "x"),
        trouble(Instant.parse("0000-01-01T00:00:00Z"), "x"),
        trouble(SOUND, "jam\0"));
  }

  @ParameterizedTest
  @MethodSource("poisons")
  void it_is_parked_for_a_person_and_what_comes_after_it_is_heard(Fact poison) {
    net.tellByItsClock(Network.HALL, poison);
    net.tell(Network.HALL, trouble(SOUND, "sound"));

    assertThat(net.ground.store().applied(Network.HALL, 1)).isEqualTo(2);
    assertThat(net.ground.parked()).singleElement().asString().contains("the database cannot hold");
  }

  @Test
  void a_time_after_the_end_of_all_calendars_counts_as_now_and_its_clock_is_named() {
    net.tellByItsClock(Network.HALL, trouble(Instant.MAX, "x"));

    assertThat(net.ground.store().applied(Network.HALL, 1)).isEqualTo(1);
    assertThat(net.ground.parked()).isEmpty();
    assertThat(net.ground.tasks()).contains("KIOSK_CLOCK");
  }

  @Test
  void nobody_can_apply_it_again_but_it_can_be_cleared() {
    net.tell(Network.HALL, trouble(SOUND, "jam\0"));
    var desk = new ParkedDesk(DATABASE.jdbi(), net.ground.store(), net.clock, net.ids, () -> {});

    assertThat(desk.applyAgain(Network.HALL, 1, 1, "operator:ann"))
        .isInstanceOf(Outcome.StillParked.class);
    assertThat(desk.clear(Network.HALL, 1, 1, "operator:ann", "seen"))
        .isEqualTo(new Outcome.Done());
  }

  @Test
  void a_database_that_is_away_parks_nothing() {
    var away = Jdbi.create("jdbc:postgresql://127.0.0.1:1/nowhere?connectTimeout=1");
    var facts = new AppliedFacts(new PostgresRentalStore(away), net.clock, net.ids, () -> {});
    assertThatThrownBy(
            () -> facts.apply(Network.HALL, 1, net.next(Network.HALL, trouble(SOUND, "x"))))
        .isInstanceOf(JdbiException.class);
  }

  private static Fact trouble(Instant at, String detail) {
    return new Fact.MachineTroubled(at, "arm", "jam", detail);
  }
}
