package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.database.TestDatabase;

class LinkTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final Instant AT = Instant.parse("2030-05-01T12:00:00Z");

  @TempDir Path folder;
  private LinkHouse house;
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final MemoryStates states = new MemoryStates();
  private final RecordingListener listener = new RecordingListener();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, new SettableClock("2030-05-01T12:00:00Z"));
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
  }

  @Test
  void facts_arrive_once_in_order_and_are_acknowledged() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    grow(100);
    WebSocketServerLink link = start(identity);
    grow(100);
    link.outboxGrew();
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 200);
    assertThat(house.desk.applied).isEqualTo(outbox.all());
    assertThat(house.epoch(identity, "applied_hash")).isEqualTo(outbox.lastHash());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void facts_survive_a_wire_that_is_cut_slowed_and_stammers(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    KioskIdentity identity = house.enrol(house.newKiosk());
    CuttingProxy proxy = kept(new CuttingProxy(house.port()));
    WebSocketServerLink link = start(through(proxy, identity));
    Waiting.until("connected", () -> listener.times("connected") == 1);
    for (int round = 0; round < 25; round++) {
      grow(1 + random.nextInt(20));
      link.outboxGrew();
      proxy.cutAfter.set(3_000 + random.nextInt(40_000));
      proxy.delayNanos.set(random.nextInt(2_000_000));
      proxy.stammer.set(random.nextInt(8) == 0);
      LockSupport.parkNanos(random.nextInt(60_000_000));
      if (round == 0 || random.nextInt(3) == 0) {
        proxy.cut();
      }
    }
    proxy.cutAfter.set(0);
    proxy.stammer.set(false);
    proxy.delayNanos.set(0);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == outbox.lastSequence());
    assertThat(house.desk.applied).as("seed " + seed).isEqualTo(outbox.all());
    assertThat(house.epoch(identity, "state")).isEqualTo("LIVE");
    assertThat(listener.times("connected")).isGreaterThan(1);
  }

  @Test
  void a_fact_whose_effect_fails_is_offered_again_and_no_later_one_overtakes_it() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    house.desk.faults.set(3);
    grow(10);
    start(identity);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 10);
    assertThat(house.desk.applied)
        .extracting(Message.FactReport::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void a_server_that_stops_and_starts_in_the_middle_loses_and_doubles_nothing() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    int port = house.port();
    WebSocketServerLink link = start(identity);
    Waiting.until("connected", () -> listener.times("connected") == 1);
    grow(300);
    link.outboxGrew();
    Waiting.until("some applied", () -> house.desk.applied.size() > 5);
    house.server().close();
    grow(50);
    link.outboxGrew();
    house.start(port);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 350);
    assertThat(house.desk.applied).isEqualTo(outbox.all());
    assertThat(listener.times("disconnected")).isEqualTo(1);
  }

  @Test
  void an_ask_gets_its_answer_once() {
    house.desk.answers =
        ask -> new Answer.ReturnWelcome(new TitleId(UUID.randomUUID()), "Metropolis");
    WebSocketServerLink link = connected();
    AskId id = askId();
    link.ask(id, ask());
    link.ask(id, ask());
    Waiting.until("answered", () -> !listener.of(id).isEmpty());
    assertThat(listener.of(id)).singleElement().asString().contains("Metropolis");
    assertThat(house.desk.asked.get(id)).hasValue(1);
  }

  @Test
  void an_ask_never_overtakes_the_facts_before_it() {
    List<Integer> appliedWhenAsked = new CopyOnWriteArrayList<>();
    house.desk.answers =
        ask -> {
          appliedWhenAsked.add(house.desk.applied.size());
          return new Answer.ReturnPending();
        };
    WebSocketServerLink link = connected();
    grow(300);
    link.outboxGrew();
    AskId asked = askId();
    link.ask(asked, ask());
    Waiting.until("answered", () -> appliedWhenAsked.size() == 1);
    assertThat(appliedWhenAsked).containsExactly(300);
  }

  @Test
  void an_ask_while_the_link_is_away_is_unanswered_at_once() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    house.server().close();
    WebSocketServerLink link = start(identity);
    AskId id = askId();
    link.ask(id, ask());
    Waiting.until("unanswered", () -> listener.of(id).equals(List.of("unanswered")));
    house.start(0);
  }

  @Test
  void an_ask_in_flight_when_the_link_drops_is_repeated_and_has_one_effect() throws Exception {
    CountDownLatch mayAnswer = new CountDownLatch(1);
    house.desk.answers =
        ask -> {
          await(mayAnswer);
          return new Answer.Declined("no");
        };
    KioskIdentity identity = house.enrol(house.newKiosk());
    CuttingProxy proxy = kept(new CuttingProxy(house.port()));
    WebSocketServerLink link = start(through(proxy, identity));
    Waiting.until("connected", () -> listener.times("connected") == 1);
    AskId id = askId();
    link.ask(id, ask());
    Waiting.until("asked", () -> house.desk.asked.containsKey(id));
    proxy.cut();
    Waiting.until("connected again", () -> listener.times("connected") == 2);
    mayAnswer.countDown();
    Waiting.until("answered", () -> !listener.of(id).isEmpty());
    assertThat(listener.of(id)).containsExactly("Declined[reason=no]");
    assertThat(house.desk.asked.get(id)).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22})
  void every_ask_has_one_outcome_and_one_effect_however_often_the_wire_is_cut(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    house.desk.answers =
        ask -> {
          LockSupport.parkNanos(2_000_000);
          return new Answer.ReturnPending();
        };
    KioskIdentity identity = house.enrol(house.newKiosk());
    CuttingProxy proxy = kept(new CuttingProxy(house.port()));
    WebSocketServerLink link = start(through(proxy, identity));
    Waiting.until("connected", () -> listener.times("connected") == 1);
    List<AskId> ids = new ArrayList<>();
    for (int round = 0; round < 150; round++) {
      ids.add(askId());
      link.ask(ids.getLast(), ask());
      LockSupport.parkNanos(random.nextInt(4_000_000));
      if (random.nextInt(12) == 0) {
        proxy.cut();
      }
    }
    Waiting.until("all ended", () -> listener.outcomes.size() >= ids.size());
    assertThat(listener.outcomes)
        .extracting(RecordingListener.Outcome::id)
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(house.desk.asked.values()).allSatisfy(times -> assertThat(times).hasValue(1));
    assertThat(listener.outcomes).anyMatch(one -> one.word().startsWith("ReturnPending"));
    assertThat(listener.times("connected")).isGreaterThan(1);
  }

  @Test
  void an_ask_whose_answering_fails_ends_unanswered_by_the_kiosks_own_clock() {
    house.desk.answers =
        ask -> {
          throw new IllegalStateException("the payment side is away");
        };
    LinkPace hasty =
        new LinkPace(
            LinkHouse.QUICK.heartbeat(),
            LinkHouse.QUICK.silence(),
            LinkHouse.QUICK.firstRetry(),
            LinkHouse.QUICK.longestRetry(),
            LinkHouse.QUICK.connecting(),
            Duration.ofMillis(500));
    WebSocketServerLink link =
        kept(house.link(house.enrol(house.newKiosk()), outbox, states, hasty));
    link.start(listener);
    Waiting.until("connected", () -> listener.times("connected") == 1);
    AskId id = askId();
    link.ask(id, ask());
    Waiting.until("unanswered", () -> !listener.of(id).isEmpty());
    assertThat(listener.of(id)).containsExactly("unanswered");
  }

  @Test
  void state_arrives_is_confirmed_and_comes_again_when_the_kiosk_has_lost_it() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    State loading = new State.Loading(1, List.of());
    house.server().publisher().publish(identity.kiosk(), Topic.LOADING, loading);
    WebSocketServerLink link = start(identity);
    Waiting.until("told", () -> listener.states.equals(List.of(loading)));
    assertThat(house.server().publisher().publish(identity.kiosk(), Topic.LOADING, loading))
        .isFalse();
    State next = new State.Loading(2, List.of());
    assertThat(house.server().publisher().publish(identity.kiosk(), Topic.LOADING, next)).isTrue();
    Waiting.until("pushed", () -> listener.states.equals(List.of(loading, next)));
    link.close();
    states.lose(Topic.LOADING);
    start(identity);
    Waiting.until("told again", () -> listener.states.equals(List.of(loading, next, next)));
    assertThat(states.of(Topic.LOADING)).map(Message.StateOffer::version).contains(2L);
  }

  @Test
  void state_of_a_later_version_that_is_held_already_is_not_sent_again() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    State network = new State.Network(java.util.Optional.empty(), List.of());
    house.server().publisher().publish(identity.kiosk(), Topic.NETWORK, network);
    start(identity).close();
    start(identity);
    Waiting.until("held", () -> heldVersion(identity, Topic.NETWORK) == 1);
  }

  private long heldVersion(KioskIdentity identity, Topic topic) {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select held_version from kiosk_state"
                        + " where kiosk_id = :kiosk and topic = :topic")
                .bind("kiosk", identity.kiosk().value())
                .bind("topic", topic.name())
                .mapTo(Long.class)
                .one());
  }

  @Test
  void a_catalogue_longer_than_a_message_arrives_whole() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    List<State.Title> titles = new ArrayList<>();
    for (int number = 0; number < 1500; number++) {
      titles.add(
          new State.Title(
              new TitleId(UUID.randomUUID()),
              "Ünïcode " + number,
              1927,
              "horror",
              "Lang",
              90,
              12,
              List.of("de")));
    }
    State catalogue = new State.Catalogue(titles, List.of());
    start(identity);
    house.server().publisher().publish(identity.kiosk(), Topic.CATALOGUE, catalogue);
    Waiting.until("told", () -> listener.states.equals(List.of(catalogue)));
  }

  @Test
  void a_journal_that_went_back_is_quarantined() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    grow(5);
    MemoryOutbox image = outbox.copy();
    grow(5);
    WebSocketServerLink link = start(identity);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 10);
    link.close();
    kept(house.link(identity, image, states)).start(listener);
    Waiting.until("quarantined", () -> listener.times("quarantined: the journal went back") == 1);
    assertThat(house.epoch(identity, "state")).isEqualTo("QUARANTINED");
  }

  @Test
  void a_copied_disk_that_goes_its_own_way_is_quarantined() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    grow(5);
    MemoryOutbox clone = outbox.copy();
    grow(1);
    WebSocketServerLink link = start(identity);
    Waiting.until("all acknowledged", () -> outbox.acknowledged() == 6);
    link.close();
    clone.append(
        new Fact.CheckoutFinished(AT, new rondo.base.id.CheckoutId(UUID.randomUUID()), List.of()));
    clone.append(fact(7));
    kept(house.link(identity, clone, states)).start(listener);
    Waiting.until(
        "quarantined", () -> listener.times("quarantined: the chain of Facts forks") == 1);
    assertThat(house.desk.applied).hasSize(6);
    assertThat(house.epoch(identity, "state")).isEqualTo("QUARANTINED");
  }

  @Test
  void after_a_quarantine_a_new_enrolment_goes_on_behind_what_was_acknowledged() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    grow(3);
    WebSocketServerLink link = start(identity);
    Waiting.until("acknowledged", () -> outbox.acknowledged() == 3);
    link.close();
    KioskIdentity anew = house.enrol(identity.kiosk(), outbox.base());
    grow(2);
    assertThat(anew.epoch()).isEqualTo(identity.epoch() + 1);
    start(anew);
    Waiting.until("acknowledged", () -> outbox.acknowledged() == 5);
    assertThat(house.desk.applied).isEqualTo(outbox.all());
    assertThat(house.epoch(identity, "state")).isEqualTo("ENDED");
  }

  @Test
  void presence_follows_the_link_and_hears_the_kiosks_word() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    WebSocketServerLink link = start(identity);
    Waiting.until("status", () -> presence(identity).equals("true idle"));
    link.close();
    Waiting.until("away", () -> presence(identity).equals("false idle"));
  }

  @Test
  void a_newer_connection_of_the_same_kiosk_takes_the_older_ones_place() {
    KioskIdentity identity = house.enrol(house.newKiosk());
    start(identity);
    Waiting.until("connected", () -> listener.times("connected") == 1);
    RecordingListener second = new RecordingListener();
    kept(house.link(identity, outbox, states)).start(second);
    Waiting.until("second connected", () -> second.times("connected") >= 1);
    Waiting.until("first sent away", () -> listener.times("disconnected") >= 1);
  }

  @Test
  void a_server_with_another_key_than_at_enrolment_gets_no_hello() throws Exception {
    KioskIdentity identity = house.enrol(house.newKiosk());
    try (LinkHouse stranger =
        new LinkHouse(
            DATABASE.jdbi(),
            folder.resolve("stranger"),
            new SettableClock("2030-05-01T12:00:00Z"))) {
      CuttingProxy proxy = kept(new CuttingProxy(stranger.port()));
      start(through(proxy, identity));
      Waiting.until("tried again", () -> proxy.accepted.get() > 3);
      assertThat(listener.said).isEmpty();
    }
  }

  private String presence(KioskIdentity identity) {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery(
                    "select connected || ' ' || coalesce(status, '') from kiosk_presence"
                        + " where kiosk_id = :kiosk")
                .bind("kiosk", identity.kiosk().value())
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }

  private WebSocketServerLink connected() {
    WebSocketServerLink link = start(house.enrol(house.newKiosk()));
    Waiting.until("connected", () -> listener.times("connected") == 1);
    return link;
  }

  private WebSocketServerLink start(KioskIdentity identity) {
    WebSocketServerLink link = kept(house.link(identity, outbox, states));
    link.start(listener);
    return link;
  }

  private <T extends AutoCloseable> T kept(T one) {
    opened.add(one);
    return one;
  }

  private static KioskIdentity through(CuttingProxy proxy, KioskIdentity identity) {
    return identity.at(URI.create("https://127.0.0.1:" + proxy.port()));
  }

  private void grow(int facts) {
    for (int count = 0; count < facts; count++) {
      outbox.append(fact(outbox.lastSequence() + 1));
    }
  }

  private static Fact fact(long number) {
    return new Fact.MachineTroubled(AT, "arm", "jam", "number " + number);
  }

  private static AskId askId() {
    return new AskId(UUID.randomUUID());
  }

  private static Ask ask() {
    return new Ask.DescribeReturn(new ReturnId(new UUID(7, 7)), DiscCode.of(7));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(15, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
