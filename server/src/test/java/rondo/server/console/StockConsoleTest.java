package rondo.server.console;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.KioskId;
import rondo.base.place.Slot;
import rondo.base.time.SettableClock;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;
import rondo.protocol.fact.SlotContent;
import rondo.protocol.identity.ServiceCode;
import rondo.protocol.state.State;
import rondo.server.catalogue.StockOrders;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.database.TestDatabase;
import rondo.server.event.AppliedFacts;
import rondo.server.stock.Direction;
import rondo.server.stock.Listed;
import rondo.server.stock.StockDesk;
import rondo.server.store.postgres.PostgresRentalStore;

/** Lists, codes, audits and what is settled after them, as an operator does it. */
class StockConsoleTest {
  private static final Pattern CODE = Pattern.compile("handed\">([0-9A-Z]{4}-[0-9A-Z]{4})<");
  private static final Slot FREE = new Slot(3, 30);

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  @TempDir static Path mails;

  private static final SettableClock CLOCK = new SettableClock("2026-11-25T20:12:00Z");
  private static ConsoleGround ground;
  private static Browser operator;
  private static KioskId hall;
  private static ChainLink last = ChainLink.START;

  @BeforeAll
  static void start() {
    ground = new ConsoleGround(DATABASE.jdbi(), CLOCK, mails, 0);
    operator = ground.signedIn(ground.network.operator);
    hall = new KioskId(ground.network.stationHall);
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle.execute("update kiosk_epoch set applied = 0, applied_hash = ?", last.hash()));
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  @BeforeEach
  void time_goes_by() {
    CLOCK.advance(Duration.ofMinutes(10));
  }

  private String page(String name) {
    return operator.get("/console/kiosks/" + hall + "/" + name).body();
  }

  private int post(String path, String form) {
    return operator.post("/console/kiosks/" + hall + "/" + path, form).statusCode();
  }

  private State.Orders orders() {
    return new StockOrders(DATABASE.jdbi(), CLOCK).of(hall);
  }

  private void tell(Fact fact) {
    var report = last.report(fact);
    last = new ChainLink(report.sequence(), report.hash());
    int epoch =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery(
                        "select epoch from kiosk_epoch where kiosk_id = ? and state = 'LIVE'")
                    .bind(0, hall.value())
                    .mapTo(Integer.class)
                    .one());
    new AppliedFacts(
            new PostgresRentalStore(DATABASE.jdbi()), CLOCK, ground.network.ids(), () -> {})
        .apply(hall, epoch, report);
  }

  private String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }

  private String place(DiscCode disc) {
    return text("select kind from disc_place where disc_code = '" + disc + "'");
  }

  private DiscCode disc(int number) {
    return ground.network.discs.get(number);
  }

  private Slot slotOf(DiscCode disc) {
    String[] parts =
        text("select deck || '-' || position from disc_place where disc_code = '" + disc + "'")
            .split("-");
    return new Slot(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Test
  void a_disc_goes_out_by_the_list_and_in_again_by_the_next() {
    DiscCode disc = disc(10);
    assertThat(post("stock/list", "direction=OUT&codes=" + disc)).isEqualTo(303);
    assertThat(orders().out()).contains(disc);

    tell(new Fact.SlotChanged(CLOCK.instant(), slotOf(disc), new SlotContent.Free(), "unloaded"));
    assertThat(place(disc)).isEqualTo("OPERATOR");
    assertThat(orders().out()).as("it is done").doesNotContain(disc);
    assertThat(page("stock")).contains("done");

    CLOCK.advance(Duration.ofMinutes(5));
    assertThat(post("stock/list", "direction=IN&codes=" + disc)).isEqualTo(303);
    assertThat(orders().in()).contains(disc);
    tell(new Fact.SlotChanged(CLOCK.instant(), FREE, new SlotContent.Holds(disc), "loaded"));
    assertThat(place(disc)).isEqualTo("SLOT");
    assertThat(slotOf(disc)).isEqualTo(FREE);
    assertThat(orders().in()).doesNotContain(disc);
    assertThat(post("stock/clear", "")).isEqualTo(303);
    assertThat(page("stock")).doesNotContain("Forget what is done");
    assertThat(text("select actor from event where type = 'stock-cleared'"))
        .isEqualTo(text("select actor from event where type = 'stock-listed' limit 1"));
    assertThat(operator.get("/console/discs/" + disc).body())
        .contains("unloaded")
        .containsPattern("[^n]loaded");
  }

  @Test
  void two_lists_of_the_same_discs_in_opposite_order_both_end() throws Exception {
    List<DiscCode> discs =
        Stream.of(disc(11), disc(10)).sorted(Comparator.comparing(DiscCode::value)).toList();
    List<String> backwards = discs.reversed().stream().map(DiscCode::value).toList();
    var desk = new StockDesk(DATABASE.jdbi(), CLOCK, ground.network.ids(), new Random(3), it -> {});
    try (var other = DATABASE.jdbi().open()) {
      other.begin();
      put(other, discs.getFirst());
      var listing =
          CompletableFuture.supplyAsync(
              () -> desk.list(hall, "operator:x", Direction.OUT, backwards),
              run -> Thread.ofVirtual().start(run));
      for (int tries = 0; tries < 500 && !isSomebodyWaiting(); tries++) {
        LockSupport.parkNanos(20_000_000);
      }
      put(other, discs.getLast());
      other.commit();

      assertThat(listing.get(20, TimeUnit.SECONDS).refused())
          .extracting(Listed.Refused::line)
          .as("in the order of the list")
          .isEqualTo(backwards);
      other.execute("delete from stock_item where kiosk_id = ?", ground.network.marketSquare);
    }
  }

  private static void put(Handle handle, DiscCode disc) {
    handle.execute(
        "insert into stock_item (kiosk_id, disc_code, direction, listed_at)"
            + " values (?, ?, 'OUT', now())",
        ground.network.marketSquare,
        disc.value());
  }

  private boolean isSomebodyWaiting() {
    return !text("select count(*) from pg_stat_activity"
            + " where datname = current_database() and wait_event_type = 'Lock'")
        .equals("0");
  }

  @Test
  void what_cannot_be_listed_is_told_line_by_line_and_the_rest_is_listed() {
    String lines =
        String.join(
            "\n",
            "nonsense",
            disc(0).value(),
            disc(11).value(),
            ground.network.strangersDisc.value());
    var answer =
        operator.post(
            "/console/kiosks/" + hall + "/stock/list",
            "direction=OUT&codes=" + encode(lines, UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("3 not on the list", "This is no disc code.", "It does not stand in this kiosk.")
        .contains("None of your discs has this code.");
    assertThat(orders().out()).contains(disc(11)).doesNotContain(disc(0));
    assertThat(post("stock/remove", "disc=" + disc(11))).isEqualTo(303);
    assertThat(orders().out()).doesNotContain(disc(11));
  }

  @Test
  void a_service_code_is_shown_once_kept_as_a_hash_and_gone_when_it_is_used_up() {
    var answer = operator.post("/console/kiosks/" + hall + "/stock/code", "");
    var shown = CODE.matcher(answer.body());
    assertThat(shown.find()).isTrue();
    ServiceCode code = ServiceCode.read(shown.group(1)).orElseThrow();

    State.ServiceKey key = orders().key().orElseThrow();
    assertThat(code.has(key.salt(), key.hash())).isTrue();
    assertThat(page("stock")).doesNotContain(code.text()).contains("A code was given out");
    assertThat(
            text(
                "select cast(count(*) as text) from service_code where hash like '%' || '"
                    + code.plain()
                    + "' || '%'"))
        .isEqualTo("0");

    tell(new Fact.ServiceVisited(CLOCK.instant(), key.number(), "ended"));
    assertThat(orders().key()).isEmpty();
  }

  @Test
  void what_an_audit_sees_is_accepted_by_one_click_and_told_to_the_kiosk() {
    assertThat(post("audit", "")).isEqualTo(303);
    long audit = orders().audit().orElseThrow();
    DiscCode seen = disc(12);
    Slot slot = slotOf(disc(13));
    var was = new SlotContent.Holds(disc(13));
    tell(read(audit, slot, was, Optional.of(seen), "wrong-disc"));
    tell(read(audit, FREE, new SlotContent.Free(), Optional.empty(), "as-believed"));
    tell(new Fact.AuditEnded(CLOCK.instant(), audit, 2));

    assertThat(page("audit"))
        .contains("2 slots read", "1 to settle", "Another disc", seen.value(), "slot sensor");
    String reading =
        text(
            "select cast(event_id as text) from event where type = 'slot-read'"
                + " and document ->> 'verdict' = 'wrong-disc'");
    assertThat(post("audit/" + reading, "decision=accept&reason=seen")).isEqualTo(303);
    assertThat(post("audit/" + reading, "decision=keep&reason=again")).isEqualTo(409);

    assertThat(orders().corrections())
        .containsExactly(new State.Correction(1, slot, was, new SlotContent.Holds(seen)));
    assertThat(place(seen)).as("the kiosk's own word moves it").isEqualTo("SLOT");
    assertThat(
            text(
                "select document ->> 'decision' from event where type = 'slot-settled'"
                    + " and cause_id = '"
                    + reading
                    + "'"))
        .isEqualTo("ACCEPT");
    assertThat(page("audit")).contains("accepted as seen", "0 to settle");
  }

  @Test
  void what_cannot_be_accepted_can_be_kept_or_become_a_task() {
    Slot slot = slotOf(disc(14));
    tell(read(5, slot, new SlotContent.Holds(disc(14)), Optional.empty(), "not-read"));
    String reading =
        text(
            "select cast(event_id as text) from event where type = 'slot-read'"
                + " and document ->> 'audit' = '5'");
    assertThat(page("audit")).contains("Could not be fetched").doesNotContain("value=\"accept\"");
    assertThat(post("audit/" + reading, "decision=accept&reason=x")).isEqualTo(409);
    assertThat(post("audit/" + reading, "decision=task&reason=look+there")).isEqualTo(303);
    assertThat(text("select detail from operator_task where kind = 'slot-to-check'"))
        .contains(slot.toString(), "look there");
    assertThat(orders().corrections()).extracting(State.Correction::slot).doesNotContain(slot);
  }

  @Test
  void another_operator_has_no_such_kiosk() {
    Browser stranger = ground.signedIn(ground.network.stranger);
    for (String name : List.of("stock", "audit")) {
      assertThat(stranger.get("/console/kiosks/" + hall + "/" + name).statusCode()).isEqualTo(404);
    }
    assertThat(stranger.post("/console/kiosks/" + hall + "/stock/code", "").statusCode())
        .isEqualTo(404);
  }

  private Fact read(
      long audit, Slot slot, SlotContent believed, Optional<DiscCode> disc, String verdict) {
    return new Fact.SlotRead(
        CLOCK.instant(),
        audit,
        slot,
        believed,
        "present",
        disc.map(_ -> GroupCode.of(1)),
        disc,
        disc.isPresent() ? 1 : 0,
        verdict);
  }
}
