package rondo.server.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.server.database.TestDatabase;
import rondo.server.event.ParkedDesk.Outcome;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;

/** An operator sees to what could not be applied. */
class ParkedDeskTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final DiscCode LATER = DiscCode.of(77);
  private static final String ANN = "operator:ann";

  @TempDir Path folder;
  private Network net;
  private ParkedDesk desk;
  private Instant accepted;

  @BeforeEach
  void park() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
    desk = new ParkedDesk(DATABASE.jdbi(), net.ground.store(), net.clock, net.ids, () -> {});
    accepted = net.clock.instant();
    net.tell(
        Network.HALL,
        new Fact.DiscReturned(
            accepted, Network.returned(1), Network.GROUP, LATER, Network.FREE_SLOT));
    net.clock.advance(Duration.ofDays(3));
    assertThat(net.ground.parked()).hasSize(1);
    assertThat(tasks()).isEqualTo(1);
  }

  @AfterEach
  void close() {
    net.bank.close();
  }

  @Test
  void once_its_disc_is_known_it_is_applied_with_its_own_time_and_the_task_is_closed() {
    assertThat(desk.applyAgain(Network.HALL, 1, 1, ANN)).isInstanceOf(Outcome.StillParked.class);
    known();
    assertThat(desk.applyAgain(Network.HALL, 1, 1, ANN)).isEqualTo(new Outcome.Done());
    assertThat(tasks()).isZero();
    assertThat(rows("return_credit where accepted_at = '" + accepted + "'")).isEqualTo(1);
    assertThat(rows("disc_place where disc_code = '" + LATER.value() + "' and deck = 3"))
        .isEqualTo(1);
    assertThat(rows("event where type = 'disc-returned' and actor = '" + ANN + "'")).isEqualTo(1);
    assertThat(net.ground.store().applied(Network.HALL, 1)).as("the order is as it was").isOne();
    assertThat(desk.applyAgain(Network.HALL, 1, 1, ANN)).isEqualTo(new Outcome.NotParked());
  }

  @Test
  void it_is_cleared_with_a_reason_that_stays_in_the_audit() {
    assertThat(desk.clear(Network.HALL, 1, 1, ANN, "a test disc")).isEqualTo(new Outcome.Done());
    assertThat(tasks()).isZero();
    assertThat(rows("parked_fact where cleared_at is null")).isZero();
    assertThat(
            rows(
                "event where type = 'parked-fact-cleared' and actor = '"
                    + ANN
                    + "' and document ->> 'reason' = 'a test disc'"))
        .isEqualTo(1);
    assertThat(desk.clear(Network.HALL, 1, 1, ANN, "again")).isEqualTo(new Outcome.NotParked());
    assertThat(desk.clear(Network.HALL, 1, 9, ANN, "none")).isEqualTo(new Outcome.NotParked());
  }

  @Test
  void of_many_who_press_at_once_one_has_it_applied() throws Exception {
    known();
    Callable<Outcome> press = () -> desk.applyAgain(Network.HALL, 1, 1, ANN);
    Callable<Outcome> clear = () -> desk.clear(Network.HALL, 1, 1, ANN, "a test disc");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Outcome> outcomes =
          threads
              .invokeAll(
                  Stream.generate(() -> List.of(press, clear))
                      .limit(4)
                      .flatMap(List::stream)
                      .toList())
              .stream()
              .map(done -> done.resultNow())
              .toList();
      assertThat(outcomes).filteredOn(new Outcome.Done()::equals).hasSize(1);
    }
    assertThat(rows("event where actor = '" + ANN + "'")).isEqualTo(1);
  }

  @Test
  void it_does_not_push_out_a_disc_that_stands_in_its_slot_since() {
    net.tell(Network.HALL, net.seen(Network.COPY, net.clock.instant(), "loaded"));
    known();

    assertThat(desk.applyAgain(Network.HALL, 1, 1, ANN)).isInstanceOf(Outcome.StillParked.class);
    assertThat(net.ground.place(Network.COPY)).isEqualTo("SLOT " + Network.FREE_SLOT);
    assertThat(rows("event where type = 'disc-displaced'")).isZero();
    assertThat(tasks()).isEqualTo(1);
  }

  @Test
  void it_does_not_bring_a_disc_back_that_its_own_kiosk_has_seen_elsewhere_since() {
    known();
    var elsewhere = new Slot(3, 29);
    net.tell(
        Network.HALL,
        new Fact.SlotChanged(
            net.clock.instant(), elsewhere, new SlotContent.Holds(LATER), "loaded"));

    assertThat(desk.applyAgain(Network.HALL, 1, 1, ANN)).isEqualTo(new Outcome.Done());
    assertThat(net.ground.place(LATER)).isEqualTo("SLOT " + elsewhere);
  }

  private void known() {
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              "insert into disc select ?, group_id, title_id, format, added_at from disc limit 1",
              LATER.value());
          handle.execute(
              "insert into disc_place (disc_code, kind, version, since) values (?, 'OPERATOR', 1, ?)",
              LATER.value(),
              net.clock.instant());
        });
  }

  private long tasks() {
    return rows("operator_task where closed_at is null and kind = 'fact-parked'");
  }

  private static long rows(String from) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + from).mapTo(Long.class).one());
  }
}
