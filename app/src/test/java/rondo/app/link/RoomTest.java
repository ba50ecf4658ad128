package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.base.secret.SecretFolder;
import rondo.base.time.SettableClock;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.network.Nearest;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.catalogue.AgeRule;
import rondo.server.catalogue.Standings;
import rondo.server.catalogue.StateDocuments;
import rondo.server.database.TestDatabase;
import rondo.server.sample.SampleData;
import rondo.server.sample.SampleGroup;
import rondo.server.sample.SampleKiosk;

/** What one kiosk says of its room is heard at another over real links (feature T1). */
class RoomTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final KioskId HALL = SampleKiosk.STATION_HALL.id();
  private static final KioskId FERRY = SampleKiosk.FERRY_LANDING.id();

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-05-01T12:00:00Z");
  private final MemoryStates held = new MemoryStates();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private StateDocuments documents;
  private Standings standings;
  private LinkHouse house;

  @BeforeEach
  void open() {
    var jdbi = DATABASE.jdbi();
    SampleData.install(jdbi, clock.instant());
    jdbi.useHandle(handle -> handle.execute("delete from kiosk_presence"));
    documents = new StateDocuments(jdbi, clock, () -> "people", () -> "card", AgeRule.standard());
    standings = documents.standings();
    house = new LinkHouse(jdbi, folder, clock);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
  }

  @Test
  void a_kiosk_that_fills_up_or_rests_is_named_at_no_other_until_it_has_room_again() {
    start(house.enrol(HALL), held);
    KioskIdentity ferry = house.enrol(FERRY);
    house.room = Optional.of(7);
    start(ferry, new MemoryStates());
    Waiting.until("room at the ferry", () -> named().equals("Ferry Landing 6"));

    house.room = Optional.of(0);
    Waiting.until("full", () -> named().equals("nobody"));
    house.room = Optional.of(1);
    Waiting.until("room again", () -> named().equals("Ferry Landing 1"));
    house.status = "out_of_service";
    Waiting.until("rests", () -> named().equals("nobody"));
    house.status = "ready";
    Waiting.until("open again", () -> named().equals("Ferry Landing 1"));
  }

  @Test
  void a_kiosk_of_the_version_before_tells_no_room_and_is_named_all_the_same() throws Exception {
    start(house.enrol(HALL), held);
    KioskIdentity ferry = house.enrol(FERRY);
    house.room = Optional.of(7);
    var keys = SecretFolder.open(folder.resolve("wire"), house.random).keyPair("wire");
    var wire = new YesterdaysWire(house.address(), ferry, keys, house.now());
    opened.add(wire);
    start(wire.nearOf(ferry), new MemoryStates());

    Waiting.until("heard of", () -> named().equals("Ferry Landing of unknown room"));
    assertThat(wire.unknown).isEmpty();
  }

  private void start(KioskIdentity identity, MemoryStates states) {
    var link = house.link(identity, new MemoryOutbox(), states);
    opened.add(link);
    link.start(new RecordingListener());
  }

  /** Where the first kiosk would send a customer, once the server has looked. */
  private String named() {
    standings.whenChanged(
        () -> house.server().publisher().publish(HALL, Topic.NETWORK, documents.network(HALL)));
    return held.of(Topic.NETWORK)
        .map(offer -> (State.Network) offer.state())
        .flatMap(network -> Nearest.taking(SampleGroup.RIVERSIDE.code(), network))
        .map(it -> it.name() + " " + it.room().map(String::valueOf).orElse("of unknown room"))
        .orElse("nobody");
  }
}
