package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.AskId;
import rondo.base.id.ReturnId;
import rondo.base.time.SettableClock;
import rondo.kiosk.link.KioskIdentity;
import rondo.media.label.DiscCode;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.envelope.ProtocolVersion;
import rondo.protocol.fact.Fact;
import rondo.protocol.frame.Direction;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.frame.Frames;
import rondo.server.database.TestDatabase;

/** The rows "Kiosk channel" and "Replay" of what will be sent to us. */
class BadFrameTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final int REFUSED = 1008;
  private static final Fact FACT =
      new Fact.MachineTroubled(Instant.parse("2030-05-01T12:00:00Z"), "arm", "jam", "");
  private static final Message.FactReport FIRST = ChainLink.START.report(FACT);

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock("2030-05-01T12:00:00Z");
  private LinkHouse house;
  private KioskIdentity identity;
  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeEach
  void open() {
    house = new LinkHouse(DATABASE.jdbi(), folder, clock);
    identity = house.enrol(house.newKiosk());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    house.close();
  }

  @Test
  void a_wrong_mac_ends_the_connection_before_the_body_is_read() throws Exception {
    byte[] frame = genuine().frames.write(Direction.TO_SERVER, RawKiosk.hello(0, ""));
    frame[frame.length - 2] ^= 1;
    assertThat(genuine().send(frame).closed()).isEqualTo(REFUSED);
  }

  @Test
  void another_kiosks_id_under_my_key_is_refused_at_hello_and_later() throws Exception {
    KioskIdentity other = house.enrol(house.newKiosk());
    Frames lying = Frames.of(other.kiosk(), 1, keyOf(identity));
    assertThat(raw(lying).say(RawKiosk.hello(0, "")).closed()).isEqualTo(REFUSED);
    RawKiosk kiosk = genuine();
    kiosk.open(1, FIRST.hash());
    byte[] otherFact = RawKiosk.framesOf(other).write(Direction.TO_SERVER, FIRST);
    assertThat(kiosk.send(otherFact).closed()).isEqualTo(REFUSED);
    assertThat(house.desk.applied).isEmpty();
  }

  @Test
  void a_key_from_before_the_last_enrolment_is_refused() throws Exception {
    RawKiosk connected = genuine();
    connected.open(0, "");
    house.enrol(identity.kiosk());
    assertThat(connected.closed()).isIn(4004, 4003);
    RawKiosk old = genuine();
    assertThat(old.say(RawKiosk.hello(0, "")).next())
        .isEqualTo(new Message.Quarantined("enrolled anew"));
    assertThat(old.closed()).isEqualTo(4003);
    assertThat(genuine().say(FIRST).closed()).isEqualTo(REFUSED);
    assertThat(house.desk.applied).isEmpty();
  }

  @Test
  void a_frame_made_for_the_kiosk_cannot_be_sent_back_to_the_server() throws Exception {
    RawKiosk kiosk = genuine();
    byte[] reflected = kiosk.frames.write(Direction.TO_KIOSK, RawKiosk.hello(0, ""));
    assertThat(kiosk.send(reflected).closed()).isEqualTo(REFUSED);
  }

  @Test
  void what_is_no_frame_is_refused() throws Exception {
    for (String rubbish : List.of("", "\n", "GET / HTTP/1.1\r\n\r\n", "{\"type\":\"hello\"}")) {
      assertThat(genuine().send(rubbish.getBytes(StandardCharsets.UTF_8)).closed())
          .as(rubbish)
          .isEqualTo(REFUSED);
    }
    assertThat(genuine().sendText("h").closed()).isEqualTo(1003);
  }

  @Test
  void a_message_longer_than_64_kib_ends_the_connection() throws Exception {
    assertThat(genuine().send(new byte[Frames.MAX_BYTES + 1]).closed()).isIn(1009, -1);
  }

  @Test
  void facts_and_asks_before_the_handshake_is_done_have_no_effect() throws Exception {
    assertThat(genuine().say(FIRST).closed()).isEqualTo(REFUSED);
    RawKiosk greeted = genuine().say(RawKiosk.hello(1, FIRST.hash()));
    assertThat(greeted.next()).isInstanceOf(Message.Welcome.class);
    assertThat(greeted.say(FIRST).closed()).isEqualTo(REFUSED);
    assertThat(house.desk.applied).isEmpty();
  }

  @Test
  void a_captured_hello_sent_again_neither_opens_nor_replaces_a_connection() throws Exception {
    byte[] captured = RawKiosk.framesOf(identity).write(Direction.TO_SERVER, RawKiosk.hello(0, ""));
    RawKiosk kiosk = genuine();
    String session = kiosk.send(captured).next() instanceof Message.Welcome w ? w.session() : "";
    byte[] ready = kiosk.frames.write(Direction.TO_SERVER, new Message.Ready(session));
    kiosk.send(ready);
    RawKiosk thief = genuine().send(captured);
    assertThat(thief.next()).isInstanceOf(Message.Welcome.class);
    assertThat(thief.send(ready).closed()).isEqualTo(REFUSED);
    kiosk.say(new Message.Heartbeat(house.now(), java.util.Optional.of("idle")));
    assertThat(kiosk.next()).isInstanceOf(Message.Heartbeat.class);
  }

  @Test
  void a_fact_sent_again_is_acknowledged_again_without_effect() throws Exception {
    RawKiosk kiosk = genuine();
    kiosk.open(1, FIRST.hash());
    for (int times = 0; times < 3; times++) {
      assertThat(kiosk.say(FIRST).next()).isEqualTo(new Message.Acknowledged(1));
    }
    kiosk.close();
    RawKiosk later = genuine();
    later.open(1, FIRST.hash());
    assertThat(later.say(FIRST).next()).isEqualTo(new Message.Acknowledged(1));
    assertThat(house.desk.applied).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 86_400, 31_536_000})
  void everything_captured_and_sent_again_from_elsewhere_has_no_effect(long secondsLater)
      throws Exception {
    RawKiosk kiosk = genuine();
    String session = kiosk.open(1, FIRST.hash());
    AskId id = new AskId(UUID.randomUUID());
    byte[] hello = kiosk.frames.write(Direction.TO_SERVER, RawKiosk.hello(1, FIRST.hash()));
    byte[] ready = kiosk.frames.write(Direction.TO_SERVER, new Message.Ready(session));
    byte[] fact = kiosk.frames.write(Direction.TO_SERVER, FIRST);
    byte[] ask =
        kiosk.frames.write(Direction.TO_SERVER, new Message.Asked(id, session, 1, 30_000, ask(1)));
    assertThat(kiosk.send(fact).next()).isEqualTo(new Message.Acknowledged(1));
    assertThat(code(kiosk.send(ask).next())).isEqualTo("answered");
    house.skew.addAndGet(Duration.ofSeconds(secondsLater).toNanos());
    clock.advance(Duration.ofSeconds(secondsLater));

    for (byte[] captured : List.of(ready, fact, ask)) {
      assertThat(genuine().send(captured).closed()).isEqualTo(REFUSED);
    }
    RawKiosk thief = genuine();
    assertThat(thief.send(hello).next()).isInstanceOf(Message.Welcome.class);
    assertThat(thief.send(fact).closed()).as("no handshake, no Fact").isEqualTo(REFUSED);

    kiosk.close();
    RawKiosk back = genuine();
    back.open(1, FIRST.hash());
    back.send(fact);
    Message answer = back.next();
    boolean oldKey = answer instanceof Message.RenewKey;
    assertThat(oldKey ? back.next() : answer).isEqualTo(new Message.Acknowledged(1));
    String within = secondsLater < 30 ? "answered" : "ask-expired";
    assertThat(code(back.send(ask).next())).isEqualTo(within);
    assertThat(house.desk.applied).containsExactly(FIRST);
    assertThat(house.desk.asked.get(id)).hasValue(1);
    assertThat(house.epoch(identity, "state")).isEqualTo("LIVE");
  }

  @Test
  void a_gap_is_asked_for_and_waits() throws Exception {
    ChainLink first = ChainLink.START.next(FACT);
    Message.FactReport second = first.report(FACT);
    Message.FactReport third = first.next(FACT).report(FACT);
    RawKiosk kiosk = genuine();
    kiosk.open(3, third.hash());
    assertThat(kiosk.say(third).next()).isEqualTo(new Message.Resend(0));
    assertThat(kiosk.say(second).say(FIRST).next()).isEqualTo(new Message.Acknowledged(1));
    assertThat(kiosk.say(second).next()).isEqualTo(new Message.Acknowledged(2));
    assertThat(kiosk.say(third).next()).isEqualTo(new Message.Acknowledged(3));
    assertThat(house.desk.applied).containsExactly(FIRST, second, third);
  }

  @Test
  void a_kiosk_that_sends_on_and_on_without_waiting_is_cut_off() throws Exception {
    house.desk.faults.set(Integer.MAX_VALUE);
    RawKiosk kiosk = genuine();
    List<Message.FactReport> many = new ArrayList<>();
    ChainLink at = ChainLink.START;
    for (int count = 0; count < 200; count++) {
      many.add(at.report(FACT));
      at = at.next(FACT);
    }
    kiosk.open(at.sequence(), at.hash());
    many.forEach(kiosk::saySomehow);
    assertThat(kiosk.closed()).isIn(REFUSED, -1);
    house.desk.faults.set(0);
    assertThat(house.desk.applied).isEmpty();
  }

  @Test
  void a_fact_with_a_hash_of_another_chain_is_a_fork() throws Exception {
    RawKiosk kiosk = genuine();
    String wrong = "0".repeat(64);
    kiosk.open(1, wrong);
    assertThat(kiosk.say(new Message.FactReport(1, wrong, FACT)).next())
        .isInstanceOf(Message.Quarantined.class);
    assertThat(house.epoch(identity, "state")).isEqualTo("QUARANTINED");
    assertThat(house.desk.applied).isEmpty();
    assertThat(genuine().say(RawKiosk.hello(1, wrong)).next())
        .isInstanceOf(Message.Quarantined.class);
  }

  @Test
  void an_ask_past_its_deadline_or_captured_is_refused_and_reaches_nobody() throws Exception {
    RawKiosk kiosk = genuine();
    String session = kiosk.open(0, "");
    AskId late = new AskId(UUID.randomUUID());
    assertThat(code(kiosk.say(new Message.Asked(late, session, 1, 0, ask(1))).next()))
        .isEqualTo("ask-expired");
    AskId captured = new AskId(UUID.randomUUID());
    assertThat(code(kiosk.say(new Message.Asked(captured, "other", 2, 9_000, ask(1))).next()))
        .isEqualTo("ask-expired");
    assertThat(code(kiosk.say(new Message.Asked(captured, session, 2, 9_000, ask(1))).next()))
        .isEqualTo("answered");
    AskId replayed = new AskId(UUID.randomUUID());
    assertThat(code(kiosk.say(new Message.Asked(replayed, session, 2, 9_000, ask(1))).next()))
        .isEqualTo("ask-expired");
    assertThat(house.desk.asked).containsOnlyKeys(captured);
  }

  @Test
  void a_repeated_ask_gets_the_same_answer_and_another_ask_under_its_id_is_refused()
      throws Exception {
    RawKiosk kiosk = genuine();
    String session = kiosk.open(0, "");
    AskId id = new AskId(UUID.randomUUID());
    for (int number = 1; number <= 3; number++) {
      assertThat(code(kiosk.say(new Message.Asked(id, session, number, 9_000, ask(1))).next()))
          .isEqualTo("answered");
    }
    assertThat(code(kiosk.say(new Message.Asked(id, session, 4, 9_000, ask(2))).next()))
        .isEqualTo("ask-id-reused");
    assertThat(house.desk.asked.get(id)).hasValue(1);
  }

  @Test
  void a_repeat_after_the_deadline_is_refused_and_long_after_it_too() throws Exception {
    RawKiosk kiosk = genuine();
    String session = kiosk.open(0, "");
    AskId id = new AskId(UUID.randomUUID());
    assertThat(code(kiosk.say(new Message.Asked(id, session, 1, 9_000, ask(1))).next()))
        .isEqualTo("answered");
    house.skew.addAndGet(Duration.ofSeconds(10).toNanos());
    assertThat(code(kiosk.say(new Message.Asked(id, session, 2, 9_000, ask(1))).next()))
        .isEqualTo("ask-expired");
    house.skew.addAndGet(Duration.ofDays(365).toNanos());
    assertThat(code(kiosk.say(new Message.Asked(id, session, 2, 9_000, ask(1))).next()))
        .isEqualTo("ask-expired");
    assertThat(house.desk.asked.get(id)).hasValue(1);
  }

  @Test
  void a_kiosk_of_other_versions_hears_which_ones_are_spoken() throws Exception {
    RawKiosk kiosk = genuine();
    int later = ProtocolVersion.NEWEST + 1;
    kiosk.say(new Message.Hello(later, later + 1, 0, "", List.of()));
    assertThat(kiosk.next())
        .isInstanceOfSatisfying(
            Message.Unwelcome.class,
            no -> {
              assertThat(no.newest()).isEqualTo(ProtocolVersion.NEWEST);
              assertThat(no.reason())
                  .contains("versions %d to %d".formatted(later, later + 1))
                  .contains("update the older");
            });
    assertThat(kiosk.closed()).isEqualTo(4002);
  }

  @Test
  void a_genuine_message_that_is_not_understood_ends_the_connection_only() throws Exception {
    RawKiosk kiosk = genuine();
    kiosk.open(0, "");
    assertThat(kiosk.say(new Message.Welcome(1, 0, "", java.util.Optional.empty())).closed())
        .isEqualTo(REFUSED);
    assertThat(house.epoch(identity, "state")).isEqualTo("LIVE");
  }

  private static String code(Message message) {
    return ((Message.Answered) message).answer() instanceof Answer.Refused(var refusal, _)
        ? refusal.code()
        : "answered";
  }

  private static Ask ask(long disc) {
    return new Ask.DescribeReturn(new ReturnId(new UUID(7, 7)), DiscCode.of(disc));
  }

  private static FrameKey keyOf(KioskIdentity identity) {
    return FrameKey.of(java.util.Base64.getUrlDecoder().decode(identity.key()));
  }

  private RawKiosk genuine() {
    return raw(RawKiosk.framesOf(identity));
  }

  private RawKiosk raw(Frames frames) {
    RawKiosk kiosk = new RawKiosk(house.address(), frames);
    opened.add(kiosk);
    return kiosk;
  }
}
