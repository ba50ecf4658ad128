package rondo.app.link;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.AskId;
import rondo.base.id.TitleId;
import rondo.base.secret.SecretFolder;
import rondo.kiosk.link.KioskIdentity;
import rondo.kiosk.link.WebSocketServerLink;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;
import rondo.protocol.state.State;
import rondo.protocol.state.Topic;
import rondo.server.database.TestDatabase;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;

/** Each side with the other a version behind (DESIGN, "Settled: Wire"; F24). */
class YesterdayTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;
  private final MemoryOutbox outbox = new MemoryOutbox();
  private final MemoryStates states = new MemoryStates();
  private final RecordingListener listener = new RecordingListener();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Network net;
  private LinkHouse house;
  private KioskIdentity identity;

  @BeforeEach
  void open() {
    net = kept(new Closing(new Network(new PostgresGround(DATABASE.jdbi()), folder))).net();
    house = new LinkHouse(DATABASE.jdbi(), folder, net.clock);
    house.serve(net.server.facts(), net.server.asks());
    house.server().close();
    house.start(0);
    identity = house.enrol(HALL);
  }

  private record Closing(Network net) implements AutoCloseable {
    @Override
    public void close() {
      net.bank.close();
    }
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    house.close();
  }

  @Test
  void a_whole_rental_runs_while_the_other_side_is_a_version_behind() throws Exception {
    YesterdaysWire wire = wire();
    State network = new State.Network(Optional.empty(), List.of());
    states.hold(new Message.StateOffer(Topic.NETWORK, 1, network));
    house.server().publisher().publish(HALL, Topic.NETWORK, network);
    house.server().publisher().publish(HALL, Topic.CATALOGUE, longCatalogue());
    WebSocketServerLink link = start(wire.nearOf(identity));
    Waiting.until("state", () -> listener.states.size() == 1);

    assertThat(answer(link, net.authorise(1, TestCard.APPROVED.name(), FILM)))
        .startsWith("Authorised");
    report(link, net.taken(1, 1, FILM), net.finished(1, 1));
    net.payAll();
    net.clock.advance(Duration.ofDays(2));
    assertThat(answer(link, new Ask.CheckReturn(Network.returned(1), Network.GROUP, FILM)))
        .startsWith("ReturnWelcome");
    report(
        link,
        new Fact.DiscReturned(
            net.clock.instant(), Network.returned(1), Network.GROUP, FILM, Network.FREE_SLOT));
    assertThat(answer(link, new Ask.DescribeReturn(Network.returned(1), FILM)))
        .startsWith("ReturnDescribed");

    assertThat(net.ground.parked()).isEmpty();
    assertThat(net.rentalOf(1, 1).state().name()).isEqualTo("RETURNED");
    assertThat(wire.unknown).as("nobody says what the other cannot know").isEmpty();
    assertThat(wire.arrived).contains("hello", "welcome", "state-part", "answer", "acknowledged");
    assertThat(listener.said).containsExactly("connected");
  }

  @Test
  void a_topic_that_came_later_is_not_told_to_a_kiosk_of_the_version_before() throws Exception {
    YesterdaysWire wire = wire();
    var publisher = house.server().publisher();
    publisher.publish(HALL, Topic.NETWORK, new State.Network(Optional.empty(), List.of()));
    publisher.publish(HALL, Topic.TARIFF, new State.Prices(Network.tariff()));

    start(wire.nearOf(identity));
    Waiting.until("the tariff", () -> states.of(Topic.TARIFF).isPresent());

    assertThat(states.of(Topic.NETWORK)).isEmpty();
    assertThat(wire.unknown).isEmpty();
  }

  @Test
  void the_key_of_a_kiosk_of_the_version_before_stays_as_it_is() throws Exception {
    YesterdaysWire wire = wire();
    WebSocketServerLink link = start(wire.nearOf(identity));
    Waiting.until("connected", () -> listener.times("connected") == 1);
    house.server().kiosks().renewKey(HALL, "operator:test");
    report(link, new Fact.MachineTroubled(net.clock.instant(), "arm", "jam", ""));
    assertThat(wire.unknown).isEmpty();
    assertThat(house.kept).isEmpty();
    assertThat(listener.said).containsExactly("connected");
  }

  @Test
  void a_message_of_a_later_version_is_passed_over_by_a_kiosk() throws Exception {
    assertThat(Vocabulary.of(1).reduced(json(new Message.RenewKey("{}")))).isEmpty();
    assertThat(Vocabulary.of(2).reduced(json(new Message.RenewKey("{}")))).isPresent();
  }

  @Test
  void without_a_common_version_both_sides_say_what_to_do() throws Exception {
    try (RawKiosk later = new RawKiosk(house.address(), RawKiosk.framesOf(identity))) {
      later.say(new Message.Hello(9, 9, 0, "", List.of()));
      assertThat(later.next())
          .isInstanceOfSatisfying(
              Message.Unwelcome.class, no -> assertThat(no.reason()).contains("update the older"));
      assertThat(later.closed()).isEqualTo(4002);
    }
    try (RawKiosk again = new RawKiosk(house.address(), RawKiosk.framesOf(identity))) {
      again.say(new Message.Hello(9, 9, 0, "", List.of()));
      assertThat(again.closed()).isEqualTo(4002);
    }
    assertThat(tasks()).containsExactly("kiosk-refused");
    house.enrol(HALL);
    assertThat(tasks()).isEmpty();
  }

  private List<String> tasks() {
    return DATABASE
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("select kind from operator_task where closed_at is null")
                .mapTo(String.class)
                .list());
  }

  private static tools.jackson.databind.JsonNode json(Message message) {
    return rondo.base.json.StrictJson.wire().mapper().valueToTree(message);
  }

  private YesterdaysWire wire() {
    var keys = SecretFolder.open(folder.resolve("wire"), house.random).keyPair("wire");
    return kept(new YesterdaysWire(house.address(), identity, keys, house.now()));
  }

  private static State longCatalogue() {
    List<State.Title> titles = new ArrayList<>();
    for (int number = 0; number < 700; number++) {
      titles.add(
          new State.Title(
              new TitleId(new UUID(0x7000, number)),
              "Title " + number,
              1927,
              "horror",
              "Lang",
              90,
              12,
              List.of("de")));
    }
    return new State.Catalogue(titles, List.of());
  }

  private String answer(WebSocketServerLink link, Ask ask) {
    AskId id = new AskId(net.ids.next());
    link.ask(id, ask);
    Waiting.until("answered", () -> !listener.of(id).isEmpty());
    return listener.of(id).getFirst();
  }

  private void report(WebSocketServerLink link, Fact... facts) {
    for (Fact fact : facts) {
      outbox.append(fact);
    }
    link.outboxGrew();
    Waiting.until("acknowledged", () -> outbox.acknowledged() == outbox.lastSequence());
  }

  private WebSocketServerLink start(KioskIdentity near) {
    WebSocketServerLink link = kept(house.link(near, outbox, states));
    link.start(listener);
    return link;
  }

  private <T extends AutoCloseable> T kept(T one) {
    opened.add(one);
    return one;
  }
}
