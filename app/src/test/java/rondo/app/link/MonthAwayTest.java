package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.AskId;
import rondo.base.id.TitleId;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Ask;
import rondo.protocol.fact.Fact;
import rondo.server.catalogue.KnownDisc;
import rondo.server.database.TestDatabase;
import rondo.server.link.LinkLimits;
import rondo.server.rental.RentalState;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.FormatPrice;

/**
 * A kiosk without a link for thirty days, in which its discs come back to it one a day (I17, I18,
 * F5): the server sells what it believes to be out, hears the truth in the end, and the money is
 * that of the truth.
 */
class MonthAwayTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final int DAYS = 30;
  private static final int LAST_NIGHT = 15;
  private static final int NOISE_A_DAY = 40;

  @TempDir Path folder;
  private Network net;
  private PostgresGround ground;
  private LinkHouse house;
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final RecordingListener hall = new RecordingListener();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeEach
  void open() {
    ground = new PostgresGround(DATABASE.jdbi());
    net = new Network(ground, folder);
    house = new LinkHouse(DATABASE.jdbi(), folder, net.clock);
    house.serve(net.server.facts(), net.server.asks());
    house.restart(Duration.ofSeconds(45), quick());
  }

  /** The rate is proven elsewhere; here it is high, for the test's sake. */
  private static LinkLimits quick() {
    return new LinkLimits(1_000, 50, Duration.ofSeconds(10), 5_000, 500, 5_000, 500, 4, 4);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
    net.close();
  }

  @Test
  void what_came_back_in_a_month_without_a_link_is_credited_at_its_time_and_sales_are_taken_back() {
    KioskIdentity identity = house.enrol(HALL);
    rentAll(start(identity, outbox, hall));
    house.server().close();
    aMonthGoesBy();
    assertThat(states()).containsOnly(RentalState.SOLD);

    house.serve(net.server.facts(), net.server.asks());
    house.restart(Duration.ofSeconds(45), quick());
    RecordingListener port = new RecordingListener();
    WebSocketServerLink other = start(house.enrol(PORT), new MemoryOutbox(), port);
    Waiting.until("the other is connected", () -> port.times("connected") == 1);
    start(identity.at(house.address()), outbox, new RecordingListener());
    long slowest = 0;
    while (outbox.acknowledged() < outbox.lastSequence()) {
      slowest = Math.max(slowest, askFor(other, port));
    }
    assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofSeconds(2));
    net.payAll();

    for (int cart = 1; cart <= DAYS; cart++) {
      assertThat(net.balance(cart, "payment-side")).as("cart " + cart).isEqualTo(owed(cart));
      assertThat(net.balance(cart, "customer")).as("cart " + cart).isZero();
      int day = cart;
      assertThat(ground.store().credit(Network.returned(cart)))
          .hasValueSatisfying(it -> assertThat(it.acceptedAt()).isEqualTo(march(1 + day, 9, 0)));
    }
    assertThat(states().subList(0, LAST_NIGHT)).containsOnly(RentalState.RETURNED);
    assertThat(states().subList(LAST_NIGHT, DAYS)).containsOnly(RentalState.SOLD);
    assertThat(ground.tasks()).hasSize(DAYS - LAST_NIGHT).containsOnly("SOLD_DISC_TAKEN_IN");
    assertThat(ground.parked()).isEmpty();
    assertThat(net.violations()).isEmpty();
    assertThat(house.epoch(identity, "applied")).isEqualTo(Long.toString(outbox.lastSequence()));
  }

  /** One disc a cart, all taken on the first of March. */
  private void rentAll(WebSocketServerLink link) {
    for (int cart = 1; cart <= DAYS; cart++) {
      var known = new KnownDisc(disc(cart), Network.GROUP, title(cart), "Film", Format.DVD);
      ground.add(known, HALL, new rondo.base.place.Slot(2, cart));
      net.swipe(cart, TestCard.APPROVED, disc(cart));
      outbox.append(net.taken(cart, 1, disc(cart)));
      outbox.append(net.finished(cart, 1));
    }
    link.outboxGrew();
    Waiting.until("all are out", () -> outbox.acknowledged() == 2 * DAYS);
    net.payAll();
  }

  /** Prices double in the middle of it; what is rented already keeps its own. */
  private void aMonthGoesBy() {
    for (int day = 1; day <= DAYS; day++) {
      net.clock.set(march(1 + day, 9, 0));
      for (int noise = 0; noise < NOISE_A_DAY; noise++) {
        outbox.append(new Fact.MachineTroubled(net.clock.instant(), "arm", "slow", "day " + day));
      }
      var slot = new rondo.base.place.Slot(2, day);
      outbox.append(
          new Fact.DiscReturned(
              net.clock.instant(), Network.returned(day), Network.GROUP, disc(day), slot));
      if (day == 5) {
        doublePrices();
      }
      net.server.sales().run(march(1 + day, 22, 0));
      net.payAll();
    }
  }

  private void doublePrices() {
    var old = Network.tariff();
    ground.add(
        new rondo.tariff.rule.Tariff(
            old.id(),
            2,
            old.currency(),
            old.basis(),
            old.tax(),
            old.nightEnds(),
            old.maximumNights(),
            old.prices().stream()
                .map(price ->
                    new FormatPrice(
                        price.format(),
                        price.firstNight().plus(price.firstNight()),
                        price.furtherNight().plus(price.furtherNight())))
                .toList()));
    DATABASE
        .jdbi()
        .useHandle(handle -> handle.execute("update kiosk_group set tariff_version = 2"));
  }

  /** By hand: 1.80 a night to the fifteenth, 8.25 % tax on the first and on all the others. */
  private static long owed(int cart) {
    long further = 180L * (Math.min(cart, LAST_NIGHT) - 1);
    return 195 + further + Math.round(further * 0.0825);
  }

  private List<RentalState> states() {
    return IntStream.rangeClosed(1, DAYS).mapToObj(cart -> net.rentalOf(cart, 1).state()).toList();
  }

  private static DiscCode disc(int cart) {
    return DiscCode.of(100 + cart);
  }

  private static TitleId title(int cart) {
    return new TitleId(new UUID(5, cart));
  }

  /** Nanoseconds that another kiosk waits for an answer. */
  private static long askFor(WebSocketServerLink link, RecordingListener listener) {
    long began = System.nanoTime();
    AskId id = new AskId(UUID.randomUUID());
    link.ask(id, new Ask.DescribeReturn(Network.returned(1), disc(1)));
    Waiting.until("answered", () -> !listener.of(id).isEmpty());
    assertThat(listener.of(id)).singleElement().asString().startsWith("Return");
    long took = System.nanoTime() - began;
    java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    return took;
  }

  private WebSocketServerLink start(
      KioskIdentity identity, MemoryOutbox from, RecordingListener listener) {
    WebSocketServerLink link = house.link(identity, from, new MemoryStates());
    opened.add(link);
    link.start(listener);
    return link;
  }
}
