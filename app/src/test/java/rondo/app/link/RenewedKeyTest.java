package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.sealing.Seal;
import rondo.server.database.TestDatabase;
import rondo.server.link.KeyTimes;

/** Keys follow each other over the link without a pause, whoever stops at which step (F23). */
class RenewedKeyTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final int RETIRED = 4003;
  private static final Fact FACT =
      new Fact.MachineTroubled(Instant.parse("2030-05-01T12:00:00Z"), "arm", "jam", "");

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-05-01T12:00:00Z");
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final MemoryStates states = new MemoryStates();
  private final RecordingListener listener = new RecordingListener();
  private final List<AutoCloseable> opened = new ArrayList<>();

  /** What lies in the kiosk's file. */
  private final AtomicReference<KioskIdentity> file = new AtomicReference<>();

  private LinkHouse house;
  private KioskIdentity first;

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, clock);
    first = house.enrol(house.newKiosk());
    file.set(first);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
  }

  @Test
  void an_operator_has_the_key_renewed_while_facts_go_on() {
    WebSocketServerLink link = start();
    Waiting.until("connected", () -> listener.times("connected") == 1);
    assertThat(house.server().kiosks().renewKey(first.kiosk(), "operator:test")).isTrue();
    grow(link, 200);
    Waiting.until("in use", () -> keys("proven_at is not null") == 2);
    grow(link, 50);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 250);
    assertThat(listener.said).as("no pause").containsExactly("connected");
    assertThat(file.get().key()).isNotEqualTo(first.key());
    assertThat(events("kiosk-key-renewed")).isEqualTo(1);
    assertThat(events("kiosk-key-renewal-asked")).isEqualTo(1);
  }

  @Test
  void a_key_of_a_quarter_year_is_renewed_by_itself_and_once() {
    start();
    Waiting.until("connected", () -> listener.times("connected") == 1);
    clock.advance(KeyTimes.standard().age());
    Waiting.until("in use", () -> keys("proven_at is not null") == 2);
    clock.advance(Duration.ofHours(1));
    heartbeats(3);
    assertThat(keys("true")).isEqualTo(2);
    assertThat(listener.said).containsExactly("connected");
  }

  @Test
  void the_old_key_is_good_for_the_overlap_and_refused_after_it() throws Exception {
    WebSocketServerLink link = renewed();
    link.close();
    clock.advance(KeyTimes.standard().overlap().minusSeconds(1));
    try (RawKiosk old = raw(first)) {
      old.open(0, "");
      old.say(new Message.Heartbeat(house.now(), Optional.empty()));
      assertThat(old.next()).as("connected").isInstanceOf(Message.Heartbeat.class);
      clock.advance(Duration.ofSeconds(2));
      old.say(new Message.Heartbeat(house.now(), Optional.empty()));
      assertThat(old.closed()).as("its key has ended meanwhile").isEqualTo(1008);
    }
    try (RawKiosk old = raw(first)) {
      old.open(0, "");
      assertThat(old.next()).isInstanceOf(Message.Quarantined.class);
      assertThat(old.closed()).isEqualTo(RETIRED);
    }
    assertThat(house.epoch(first, "state")).as("the kiosk itself goes on").isEqualTo("LIVE");
    start();
    Waiting.until("connected", () -> listener.times("connected") == 2);
  }

  @Test
  void under_a_retired_key_no_fact_and_no_ask_is_heard() throws Exception {
    renewed().close();
    clock.advance(KeyTimes.standard().overlap().plusSeconds(1));
    outbox.append(FACT);
    try (RawKiosk old = raw(first)) {
      assertThat(old.say(outbox.all().getFirst()).closed()).isEqualTo(1008);
    }
    try (RawKiosk mixed = raw(file.get())) {
      mixed.open(1, outbox.lastHash());
      byte[] old =
          RawKiosk.framesOf(first)
              .write(rondo.protocol.frame.Direction.TO_SERVER, outbox.all().getFirst());
      assertThat(mixed.send(old).closed()).isEqualTo(1008);
    }
    assertThat(house.desk.applied).isEmpty();
    assertThat(tasks()).as("a frame without a handshake may be a replay").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void a_kiosk_that_dies_at_any_write_of_its_file_keeps_a_key_that_works(int diesAt) {
    AtomicInteger writes = new AtomicInteger();
    house.server().kiosks().renewKey(first.kiosk(), "operator:test");
    WebSocketServerLink dying =
        kept(
            house.link(
                first,
                identity -> {
                  int step = writes.getAndIncrement();
                  if (step == diesAt / 2 && diesAt % 2 == 1) {
                    file.set(identity);
                  }
                  if (step >= diesAt / 2) {
                    throw new IllegalStateException("the power is gone");
                  }
                  file.set(identity);
                },
                outbox,
                states,
                LinkHouse.QUICK));
    dying.start(listener);
    Waiting.until("died", () -> writes.get() > diesAt / 2);
    dying.close();
    WebSocketServerLink after = start();
    Waiting.until("renewed", () -> file.get().next().isEmpty() && isAnother(file.get()));
    Waiting.until("in use", () -> keys("proven_at is not null") == 2);
    grow(after, 5);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 5);
    assertThat(house.epoch(first, "state")).isEqualTo("LIVE");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_server_that_dies_at_any_step_of_a_renewal_takes_a_key_that_the_kiosk_has(int step)
      throws Exception {
    int port = house.port();
    house.server().kiosks().renewKey(first.kiosk(), "operator:test");
    FrameKey next = FrameKey.of(new byte[FrameKey.BYTES]);
    try (RawKiosk kiosk = raw(first)) {
      kiosk.open(0, "");
      Message.RenewKey asked = (Message.RenewKey) kiosk.next();
      if (step > 0) {
        kiosk.say(new Message.KeyDrawn(Seal.to(asked.identity()).seal(next.secret())));
        assertThat(kiosk.next()).isEqualTo(new Message.KeyTaken(next.id()));
      }
      if (step > 1) {
        RawKiosk other = kept(raw(first, next));
        other.open(0, "");
      }
    }
    house.server().close();
    house.start(port);
    try (RawKiosk old = raw(first)) {
      old.open(0, "");
      if (step < 2) {
        Message.RenewKey again = (Message.RenewKey) old.next();
        old.say(new Message.KeyDrawn(Seal.to(again.identity()).seal(next.secret())));
        assertThat(old.next()).isEqualTo(new Message.KeyTaken(next.id()));
      }
    }
    try (RawKiosk renewed = raw(first, next)) {
      renewed.open(0, "");
      renewed.say(new Message.Heartbeat(house.now(), Optional.empty()));
      assertThat(renewed.next()).isInstanceOf(Message.Heartbeat.class);
    }
    assertThat(keys("proven_at is not null and retired_at is null")).isEqualTo(1);
  }

  @Test
  void a_lost_kiosk_is_retired_and_nothing_that_it_says_is_heard() throws Exception {
    WebSocketServerLink link = start();
    Waiting.until("connected", () -> listener.times("connected") == 1);
    assertThat(house.server().kiosks().retireKey(first.kiosk(), "operator:test", "stolen"))
        .isTrue();
    Waiting.until(
        "told", () -> listener.times("quarantined: retired by the operator: stolen") == 1);
    grow(link, 3);
    try (RawKiosk thief = raw(first)) {
      assertThat(thief.say(RawKiosk.hello(0, "")).next()).isInstanceOf(Message.Quarantined.class);
    }
    assertThat(house.desk.applied).isEmpty();
    assertThat(keys("retired_at is null")).isZero();
    assertThat(events("kiosk-key-retired")).isEqualTo(1);

    KioskIdentity back = house.enrol(first.kiosk(), outbox.base());
    kept(house.link(back, outbox, states)).start(new RecordingListener());
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 3);
  }

  @Test
  void a_key_that_cannot_be_unsealed_changes_nothing() throws Exception {
    house.server().kiosks().renewKey(first.kiosk(), "operator:test");
    RawKiosk kiosk = kept(raw(first));
    kiosk.open(0, "");
    String identity = ((Message.RenewKey) kiosk.next()).identity();
    kiosk.say(new Message.KeyDrawn("rubbish"));
    kiosk.say(new Message.KeyDrawn(Seal.to(identity).seal(new byte[7])));
    kiosk.say(new Message.Heartbeat(house.now(), Optional.empty()));
    assertThat(kiosk.next()).as("asked again").isInstanceOf(Message.RenewKey.class);
    assertThat(keys("true")).isEqualTo(1);
  }

  private WebSocketServerLink renewed() {
    WebSocketServerLink link = start();
    Waiting.until("connected", () -> listener.times("connected") == 1);
    house.server().kiosks().renewKey(first.kiosk(), "operator:test");
    Waiting.until("in use", () -> keys("proven_at is not null") == 2);
    return link;
  }

  private WebSocketServerLink start() {
    WebSocketServerLink link =
        kept(house.link(file.get(), file::set, outbox, states, LinkHouse.QUICK));
    link.start(listener);
    return link;
  }

  private boolean isAnother(KioskIdentity identity) {
    return !identity.key().equals(first.key());
  }

  private void grow(WebSocketServerLink link, int facts) {
    for (int count = 0; count < facts; count++) {
      outbox.append(FACT);
    }
    link.outboxGrew();
  }

  /** Waits until the server has heard so many more heartbeats. */
  private void heartbeats(int more) {
    for (int count = 0; count < more; count++) {
      Instant before = clock.instant();
      clock.advance(Duration.ofSeconds(1));
      Waiting.until("heard", () -> heardAfter(before));
    }
  }

  private boolean heardAfter(Instant before) {
    return count("kiosk_presence", "heard_at > '" + before + "'") == 1;
  }

  private RawKiosk raw(KioskIdentity identity) {
    return new RawKiosk(house.address(), RawKiosk.framesOf(identity));
  }

  private RawKiosk raw(KioskIdentity identity, FrameKey key) {
    return new RawKiosk(
        house.address(), rondo.protocol.frame.Frames.of(identity.kiosk(), identity.epoch(), key));
  }

  private <T extends AutoCloseable> T kept(T one) {
    opened.add(one);
    return one;
  }

  private long keys(String where) {
    return count("kiosk_key", where);
  }

  private long events(String type) {
    return count("event", "type = '" + type + "'");
  }

  private long tasks() {
    return count("operator_task", "closed_at is null");
  }

  private long count(String table, String where) {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select count(*) from %s where kiosk_id = :kiosk and %s"
                        .formatted(table, where))
                .bind("kiosk", first.kiosk().value())
                .mapTo(Long.class)
                .one());
  }
}
