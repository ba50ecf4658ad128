package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.id.TitleId;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.LinkPace;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.server.catalogue.KioskFile;
import rondo.server.catalogue.KnownDisc;
import rondo.server.database.TestDatabase;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;
import rondo.tariff.rule.Format;

/**
 * Six kiosks rent and take back without a pause while their server stops and starts: no
 * acknowledged Fact is lost and none counts twice (I21, I22), every Ask has one outcome within its
 * deadline, and the books are right (F1).
 */
class RestartUnderLoadTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final int KIOSKS = 6;
  private static final int RESTARTS = 3;
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final LinkPace PACE =
      new LinkPace(
          Duration.ofMillis(100),
          Duration.ofSeconds(5),
          Duration.ofMillis(50),
          Duration.ofMillis(200),
          Duration.ofSeconds(5),
          DEADLINE);

  @TempDir Path folder;
  private Network net;
  private PostgresGround ground;
  private LinkHouse house;

  /** Kiosks reach every server behind the same address, as behind a load balancer. */
  private CuttingProxy wire;

  private final List<Busy> kiosks = new ArrayList<>();
  private volatile boolean enough;

  @BeforeEach
  void open() {
    ground = new PostgresGround(DATABASE.jdbi());
    net = new Network(ground, folder);
    house = new LinkHouse(DATABASE.jdbi(), folder, net.clock);
    house.serve(net.server.facts(), net.server.asks());
    house.server().close();
    house.start(0);
    wire = new CuttingProxy(house.port());
    for (int number = 1; number <= KIOSKS; number++) {
      kiosks.add(new Busy(number));
    }
  }

  @AfterEach
  void close() {
    enough = true;
    kiosks.forEach(kiosk -> kiosk.link.close());
    wire.close();
    house.close();
    net.close();
  }

  @Test
  void a_server_that_restarts_under_load_loses_and_doubles_nothing() throws Exception {
    List<Thread> busy = new ArrayList<>();
    kiosks.forEach(kiosk -> busy.add(Thread.ofPlatform().start(kiosk)));
    for (int restart = 1; restart <= RESTARTS; restart++) {
      int wanted = 4 * KIOSKS * restart;
      Waiting.until("rentals go on", () -> rentals() >= wanted);
      house.server().close();
      net.server = net.serverOn(ground.store());
      house.serve(net.server.facts(), net.server.asks());
      house.start(0);
      wire.target.set(house.port());
      net.server.payments().runDue();
    }
    int last = rentals() + KIOSKS;
    Waiting.until("rentals go on after the last restart", () -> rentals() >= last);
    enough = true;
    for (Thread one : busy) {
      one.join();
    }
    for (Busy kiosk : kiosks) {
      Waiting.until(
          "acknowledged", () -> kiosk.outbox.acknowledged() == kiosk.outbox.lastSequence());
    }
    net.payAll();

    for (Busy kiosk : kiosks) {
      assertThat(sequences(kiosk.id)).as("each Fact once").isEqualTo(kiosk.outbox.lastSequence());
      assertThat(house.epoch(kiosk.identity, "applied_hash")).isEqualTo(kiosk.outbox.lastHash());
      assertThat(kiosk.longest).isLessThan(DEADLINE.plusSeconds(2));
      kiosk.asked.forEach((id, cart) -> assertThat(kiosk.listener.of(id)).hasSize(1));
      for (int cart : kiosk.given) {
        assertThat(net.balance(cart, "payment-side"))
            .as("one night of cart " + cart)
            .isEqualTo(195);
      }
    }
    assertThat(ground.parked()).isEmpty();
    assertThat(net.violations()).isEmpty();
  }

  private int rentals() {
    return kiosks.stream().mapToInt(kiosk -> kiosk.rentals).sum();
  }

  private static long sequences(KioskId kiosk) {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select count(*) from event where kiosk_id = ? and sequence is not null")
                .bind(0, kiosk.value())
                .mapTo(Long.class)
                .one());
  }

  /** A kiosk with one disc and customers who never pause. */
  private final class Busy implements Runnable {
    final KioskId id;
    final KioskIdentity identity;
    final MemoryOutbox outbox = new MemoryOutbox();
    final RecordingListener listener = new RecordingListener();
    final WebSocketServerLink link;
    final Map<AskId, Integer> asked = new HashMap<>();
    final List<Integer> given = new ArrayList<>();
    volatile Duration longest = Duration.ZERO;
    volatile int rentals;
    private final DiscCode disc;
    private int cart;

    Busy(int number) {
      id = new KioskId(Network.id(70 + number));
      disc = DiscCode.of(200 + number);
      cart = 10_000 * number;
      ground.add(new KioskFile(id, Network.ZONE, Set.of(Network.GROUP), "standard", 1));
      var title = new TitleId(new UUID(6, number));
      ground.add(
          new KnownDisc(disc, Network.GROUP, title, "Film", Format.DVD), id, Network.FILM_SLOT);
      identity = house.enrol(id);
      var address = URI.create("https://127.0.0.1:" + wire.port());
      link = house.link(identity.at(address), outbox, new MemoryStates(), PACE);
      link.start(listener);
    }

    @Override
    public void run() {
      while (!enough) {
        visit();
      }
    }

    private void visit() {
      cart++;
      AskId ask = new AskId(UUID.randomUUID());
      asked.put(ask, cart);
      long began = System.nanoTime();
      link.ask(ask, net.authorise(cart, TestCard.APPROVED.name(), disc));
      Waiting.until("an outcome", () -> !listener.of(ask).isEmpty());
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      longest = took.compareTo(longest) > 0 ? took : longest;
      if (listener.of(ask).getFirst().startsWith("Authorised")) {
        given.add(cart);
        rentals++;
        outbox.append(net.taken(cart, 1, disc));
        outbox.append(net.finished(cart, 1));
        outbox.append(net.back(cart, disc, net.clock.instant()));
      } else {
        outbox.append(net.abandoned(cart));
        LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
      }
      link.outboxGrew();
    }
  }
}
