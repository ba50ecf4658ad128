package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.id.TitleId;
import rondo.base.time.SettableClock;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.LinkPace;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.database.TestDatabase;
import rondo.server.link.LinkLimits;

/** Limits and back-pressure of the link, over real sockets. */
class LinkWeatherTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant AT = Instant.parse("2030-05-01T12:00:00Z");
  private static final Duration SILENCE = Duration.ofSeconds(45);
  private static final int CROWDED = 1013;

  /** Small enough to be reached in a moment. */
  private static final LinkLimits SMALL =
      new LinkLimits(1_000, 5, Duration.ofMillis(300), 100, 50, 200, 50, 2, 2);

  @TempDir Path folder;
  private LinkHouse house;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, new SettableClock("2030-05-01T12:00:00Z"));
    house.restart(SILENCE, SMALL);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
  }

  @Test
  void a_kiosk_that_floods_is_read_slowly_and_takes_nobodys_turn() throws Exception {
    KioskIdentity flooding = house.enrol(house.newKiosk());
    RawKiosk flood = kept(new RawKiosk(house.address(), RawKiosk.framesOf(flooding)));
    flood.open(0, ChainLink.START.hash());
    One other = connected();
    long began = System.nanoTime();
    for (int count = 0; count < 1_000; count++) {
      flood.say(new Message.Heartbeat(AT, Optional.empty()));
    }
    for (int count = 0; count < 20; count++) {
      assertThat(other.askedFor()).isLessThan(Duration.ofSeconds(2));
    }
    Waiting.until("the flood is read", () -> flood.heard() > SMALL.burst() + 20);
    long read = flood.heard();
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(read).isLessThanOrEqualTo((long) (SMALL.burst() + SMALL.messages() * seconds) + 2);
  }

  @Test
  void a_kiosk_that_does_not_read_is_cut_off_and_holds_up_nobody() {
    KioskIdentity slow = house.enrol(house.newKiosk());
    CuttingProxy proxy = kept(new CuttingProxy(house.port()));
    One reader = start(slow.at(through(proxy)), LinkHouse.QUICK);
    Waiting.until("connected", () -> reader.listener.times("connected") == 1);
    One other = connected();
    proxy.clogged.set(true);
    long began = System.nanoTime();
    house.server().publisher().publish(slow.kiosk(), Topic.CATALOGUE, longCatalogue());
    house
        .server()
        .publisher()
        .publish(other.identity.kiosk(), Topic.LOADING, new State.Loading(1, List.of()));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    Waiting.until("the other is told", () -> !other.listener.states.isEmpty());
    assertThat(other.askedFor()).isLessThan(Duration.ofSeconds(2));
    Waiting.until("cut off", () -> !house.present(slow.kiosk()));
    proxy.clogged.set(false);
    Waiting.until("told in the end", () -> !reader.listener.states.isEmpty());
  }

  @Test
  void a_half_open_connection_is_noticed_at_both_ends_and_mended() {
    house.restart(Duration.ofMillis(700), SMALL);
    LinkPace pace =
        new LinkPace(
            Duration.ofMillis(100),
            Duration.ofMillis(700),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10));
    KioskIdentity identity = house.enrol(house.newKiosk());
    CuttingProxy proxy = kept(new CuttingProxy(house.port()));
    One kiosk = start(identity.at(through(proxy)), pace);
    Waiting.until("connected", () -> house.present(identity.kiosk()));
    proxy.swallow.set(true);
    kiosk.grow(3);
    kiosk.link.outboxGrew();
    Waiting.until("the kiosk notices", () -> kiosk.listener.times("disconnected") == 1);
    Waiting.until("the server notices", () -> !house.present(identity.kiosk()));
    assertThat(kiosk.outbox.acknowledged()).isZero();
    proxy.swallow.set(false);
    Waiting.until("mended", () -> kiosk.outbox.acknowledged() == 3);
    assertThat(house.desk.applied).isEqualTo(kiosk.outbox.all());
  }

  @Test
  void strangers_who_say_nothing_never_keep_a_kiosk_out() throws Exception {
    KioskIdentity identity = house.enrol(house.newKiosk());
    List<RawKiosk> strangers = new ArrayList<>();
    for (int count = 0; count < SMALL.strangers() + 3; count++) {
      strangers.add(kept(new RawKiosk(house.address(), RawKiosk.framesOf(identity))));
    }
    for (int oldest = 0; oldest < 3; oldest++) {
      assertThat(strangers.get(oldest).closed()).isEqualTo(CROWDED);
    }
    One kiosk = start(identity, LinkHouse.QUICK);
    Waiting.until("connected", () -> kiosk.listener.times("connected") == 1);
    assertThat(strangers.get(3).closed()).isEqualTo(CROWDED);
    assertThat(kiosk.askedFor()).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void more_connections_than_allowed_wait_until_one_ends() throws Exception {
    LinkLimits three = new LinkLimits(3, 5, Duration.ofSeconds(1), 100, 50, 200, 50, 2, 2);
    house.restart(SILENCE, three);
    SSLSocket first = shaken();
    shaken();
    shaken();
    assertThatThrownBy(this::shaken).isInstanceOf(SocketTimeoutException.class);
    first.close();
    Waiting.until("there is room again", this::shakesHands);
  }

  @Test
  void one_kiosk_has_so_many_asks_answered_at_once_and_the_others_wait_their_turn() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    house.desk.answers =
        ask -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          await(go);
          now.decrementAndGet();
          return new Answer.ReturnPending();
        };
    One kiosk = connected();
    List<AskId> ids = new ArrayList<>();
    for (int count = 0; count < 20; count++) {
      ids.add(kiosk.ask());
    }
    Waiting.until("as many as may be", () -> now.get() == SMALL.asksAtOnce());
    go.countDown();
    Waiting.until(
        "all are answered", () -> ids.stream().allMatch(id -> !kiosk.listener.of(id).isEmpty()));
    assertThat(most).hasValue(SMALL.asksAtOnce());
    assertThat(kiosk.listener.outcomes)
        .extracting(RecordingListener.Outcome::word)
        .allMatch(word -> word.startsWith("ReturnPending"));
  }

  @Test
  void a_backlog_is_drained_in_order_at_a_bounded_rate_and_holds_up_no_ask() {
    One other = connected();
    One kiosk = kioskOf(house.enrol(house.newKiosk()), LinkHouse.QUICK);
    kiosk.grow(400);
    long began = System.nanoTime();
    kiosk.link.start(kiosk.listener);
    Waiting.until("it drains", () -> house.desk.applied.size() > SMALL.factsAtRest());
    AskId own = kiosk.ask();
    Waiting.until("its own Ask does not wait", () -> !kiosk.listener.of(own).isEmpty());
    assertThat(kiosk.listener.of(own)).containsExactly("unanswered");
    assertThat(kiosk.listener.times("connected")).as("still catching up").isZero();
    assertThat(other.askedFor()).isLessThan(Duration.ofSeconds(1));
    Waiting.until("all acknowledged", () -> kiosk.outbox.acknowledged() == 400);
    double seconds = (System.nanoTime() - began) / 1e9;
    assertThat(seconds).isGreaterThan((400.0 - SMALL.factsAtRest()) / SMALL.facts());
    assertThat(house.desk.applied)
        .extracting(Message.FactReport::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
    Waiting.until("it serves again", () -> kiosk.listener.times("connected") == 1);
    assertThat(kiosk.askedFor()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void the_backlogs_of_many_kiosks_leave_room_for_the_asks_of_others() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch go = new CountDownLatch(1);
    house.desk.applying =
        () -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          await(go);
          now.decrementAndGet();
        };
    List<One> many = new ArrayList<>();
    for (int count = 0; count < 6; count++) {
      One one = kioskOf(house.enrol(house.newKiosk()), LinkHouse.QUICK);
      one.grow(10);
      one.link.start(one.listener);
      many.add(one);
    }
    Waiting.until("as many as may be", () -> now.get() == SMALL.factsAtOnce());
    One other = connected();
    assertThat(other.askedFor()).isLessThan(Duration.ofSeconds(1));
    go.countDown();
    Waiting.until(
        "all are through", () -> many.stream().allMatch(one -> one.outbox.acknowledged() == 10));
    assertThat(most).hasValue(SMALL.factsAtOnce());
  }

  private SSLSocket shaken() throws IOException {
    SSLSocket socket =
        (SSLSocket) RawKiosk.trusting().getSocketFactory().createSocket("127.0.0.1", house.port());
    kept(socket);
    socket.setSoTimeout(400);
    try {
      socket.startHandshake();
    } catch (IOException e) {
      socket.close();
      throw e;
    }
    return socket;
  }

  private boolean shakesHands() {
    try (SSLSocket socket = shaken()) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** About four megabytes: more than two sockets and a wire swallow. */
  private static State longCatalogue() {
    String long80 = "x".repeat(80);
    List<State.Title> titles = new ArrayList<>();
    for (int number = 0; number < 13_000; number++) {
      titles.add(
          new State.Title(
              new TitleId(new UUID(1, number)),
              long80 + number,
              1927,
              "horror",
              long80,
              90,
              12,
              List.of("de")));
    }
    return new State.Catalogue(titles, List.of());
  }

  private One connected() {
    One one = start(house.enrol(house.newKiosk()), LinkHouse.QUICK);
    Waiting.until("connected", () -> one.listener.times("connected") == 1);
    return one;
  }

  private One start(KioskIdentity identity, LinkPace pace) {
    One one = kioskOf(identity, pace);
    one.link.start(one.listener);
    return one;
  }

  private One kioskOf(KioskIdentity identity, LinkPace pace) {
    MemoryOutbox outbox = new MemoryOutbox();
    WebSocketServerLink link = kept(house.link(identity, outbox, new MemoryStates(), pace));
    return new One(identity, outbox, link, new RecordingListener());
  }

  private <T extends AutoCloseable> T kept(T one) {
    opened.add(one);
    return one;
  }

  private static URI through(CuttingProxy proxy) {
    return URI.create("https://127.0.0.1:" + proxy.port());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A kiosk's end of a link with all that a test looks at. */
  private record One(
      KioskIdentity identity,
      MemoryOutbox outbox,
      WebSocketServerLink link,
      RecordingListener listener) {
    void grow(int facts) {
      for (int count = 0; count < facts; count++) {
        outbox.append(new Fact.MachineTroubled(AT, "arm", "jam", "number " + count));
      }
    }

    AskId ask() {
      AskId id = new AskId(UUID.randomUUID());
      link.ask(id, new Ask.DescribeReturn(new ReturnId(new UUID(7, 7)), DiscCode.of(7)));
      return id;
    }

    /** How long an answer takes. */
    Duration askedFor() {
      long began = System.nanoTime();
      AskId id = ask();
      Waiting.until("answered", () -> !listener.of(id).isEmpty());
      assertThat(listener.of(id)).singleElement().asString().startsWith("ReturnPending");
      return Duration.ofNanos(System.nanoTime() - began);
    }
  }
}
