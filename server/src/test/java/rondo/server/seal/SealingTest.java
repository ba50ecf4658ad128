package rondo.server.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.secret.SecretFolder;
import rondo.payment.simulator.TestCard;
import rondo.server.database.TestDatabase;
import rondo.server.store.Network;
import rondo.server.store.PostgresGround;

/** A rental on the real database, sealed, and then changed behind the server's back (I5). */
class SealingTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;
  private Network net;
  private SealKey key;
  private SealAnchor anchor;
  private Sealing sealing;

  @BeforeEach
  void rent_and_seal() {
    net = new Network(new PostgresGround(DATABASE.jdbi()), folder);
    key =
        SealKey.in(
            SecretFolder.open(folder.resolve("secrets"), new SecureRandom()), new SecureRandom());
    anchor = SealAnchor.in(folder);
    sealing = new Sealing(DATABASE.jdbi(), key, anchor, net.clock);
    net.rentFilm();
    sealing.run();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void all_that_was_written_is_sealed_and_holds() {
    long written = count("event") + count("ledger_transaction") + count("ledger_line");
    assertThat(sealing.run()).isPositive();
    SealReport report = check();

    assertThat(report.findings()).isEmpty();
    assertThat(report.rows()).isEqualTo(written).isGreaterThan(20);
    assertThat(report.seals()).isEqualTo(2);
    assertThat(report.unsealed()).isZero();
    assertThat(sealing.run()).as("nothing new, no seal").isZero();
    assertThat(check().seals()).isEqualTo(2);
  }

  @Test
  void what_is_not_sealed_yet_is_counted_and_no_fault() {
    SealReport report = check();

    assertThat(report.holds()).isTrue();
    assertThat(report.unsealed()).isGreaterThan(5);
    assertThat(report.seals()).isEqualTo(1);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of(
            "edited: line 1 of ledger",
            "update ledger_line set amount_minor = amount_minor - 1 where line = 1"),
        Arguments.of(
            "edited: line 2 of ledger",
            "update ledger_line set explanation = explanation || '{\"quantity\": 9}' where explanation is not null and line = 2"),
        Arguments.of(
            "edited: ledger transaction",
            "update ledger_transaction set at = at + interval '1 microsecond'"),
        Arguments.of(
            "edited: event", "update event set actor = 'nobody' where type = 'disc-taken'"),
        Arguments.of(
            "edited: event",
            "update event set document = document || '{\"x\": 1}' where type = 'disc-returned'"),
        Arguments.of(
            "edited: event", "update event set cause_id = null where type = 'payment-settled'"),
        Arguments.of("deleted: line", "delete from ledger_line where line = 2"),
        Arguments.of("deleted: event", "delete from event where type = 'rental-returned'"),
        Arguments.of(
            "inserted: no server wrote line 7",
            "insert into ledger_line select ledger_id, 7, account, 0, currency, rental_id, null from ledger_line where line = 1 limit 1"),
        Arguments.of(
            "inserted: no server wrote event",
            "insert into event select '01980000-0000-7000-8000-000000000001', null, 'server', null, null, null, null, null, null, at, at, 'gift', '{}' from event limit 1"),
        Arguments.of(
            "changed: seal 2", "update sealed_row set hash = sha256('x') where seal_number = 2"),
        Arguments.of(
            "changed: seal 1",
            "update seal set sealed_at = sealed_at - interval '1 day' where number = 1"),
        Arguments.of("changed: seal 1", "delete from sealed_row where seal_number = 1"),
        Arguments.of(
            "missing: seal 1",
            "delete from sealed_row where seal_number = 1; delete from seal where number = 1"),
        Arguments.of("forged: seal 2", "update seal set signature = sha256('x') where number = 2"),
        Arguments.of("broken: seal 2", "update seal set previous = sha256('x') where number = 2"),
        Arguments.of(
            "rewound: seal 2",
            "delete from sealed_row where seal_number = 2; delete from seal where number = 2; update seal_head set number = 1, hash = (select hash from seal where number = 1)"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void every_change_by_sql_is_named(String words, String sql) {
    sealing.run();
    assertThat(check().holds()).isTrue();

    DATABASE.jdbi().useHandle(handle -> handle.createScript(sql).execute());

    assertThat(check().findings())
        .extracting(SealFinding::words)
        .anyMatch(w -> w.startsWith(words));
  }

  @Test
  void one_edited_line_is_the_only_finding_and_is_named_with_its_seal() {
    sealing.run();
    String ledger =
        text("select cast(ledger_id as text) from ledger_line order by ledger_id, line limit 1");
    DATABASE
        .jdbi()
        .useHandle(handle ->
            handle.execute(
                "update ledger_line set amount_minor = 1 where ledger_id = cast(? as uuid)"
                    + " and line = 1",
                ledger));

    assertThat(check().findings())
        .singleElement()
        .extracting(SealFinding::words)
        .asString()
        .startsWith("edited: line 1 of ledger transaction " + ledger + " was changed after seal 1");
  }

  @Test
  void an_intruder_who_computes_the_chain_anew_lacks_the_key() {
    sealing.run();
    DATABASE.jdbi().useHandle(handle -> handle.execute("update ledger_line set amount_minor = 0"));
    var forger =
        SealKey.in(
            SecretFolder.open(folder.resolve("forger"), new SecureRandom()), new SecureRandom());
    DATABASE.jdbi().useTransaction(SealingTest::forgetSeals);
    new Sealing(DATABASE.jdbi(), forger, new SealAnchor(folder.resolve("other")), net.clock).run();

    assertThat(check().findings())
        .extracting(SealFinding::words)
        .anyMatch(words -> words.startsWith("forged: seal 1"))
        .anyMatch(words -> words.startsWith("rewound: seal 2"));
  }

  private static final String CUT =
      """
      delete from sealed_row where seal_number = 2;
      delete from seal where number = 2;
      update seal_head set number = 1, hash = (select hash from seal where number = 1);
      update ledger_line l set amount_minor = 0
        where not exists (select 1 from sealed_row s where s.row_id = l.ledger_id);
      insert into unsealed_row select ledger_id, 'LINE', line from ledger_line l
        where not exists (select 1 from sealed_row s where s.row_id = l.ledger_id)
      """;

  @Test
  void a_running_server_does_not_seal_anew_what_was_cut_off_and_edited() {
    sealing.run();
    run(CUT);

    assertThat(sealing.run()).isZero();
    assertThat(sealing.stopped()).contains(new SealFinding.Rewound(2));
    assertThat(anchor.read()).hasValueSatisfying(mark -> assertThat(mark.number()).isEqualTo(2));
    assertThat(check().findings())
        .extracting(SealFinding::words)
        .anyMatch(words -> words.startsWith("rewound: seal 2"));
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        Arguments.of("missing: seal 2", "update seal_head set number = 2"),
        Arguments.of("broken: seal 2", "update seal_head set hash = sha256('x')"),
        Arguments.of("forged: seal 1", "update seal set signature = sha256('x')"),
        Arguments.of(
            "rewound: seal 1",
            "update seal set hash = sha256('x'); update seal_head set hash = sha256('x')"));
  }

  @ParameterizedTest
  @MethodSource("heads")
  void no_seal_follows_a_head_that_was_changed(String words, String sql) {
    run(sql);

    assertThat(sealing.run()).isZero();
    assertThat(sealing.stopped().map(SealFinding::words).orElse("")).startsWith(words);
  }

  @Test
  void sealing_goes_on_when_the_chain_is_as_it_was() {
    run("update seal_head set number = 2");
    sealing.run();
    run("update seal_head set number = 1");

    assertThat(sealing.run()).isPositive();
    assertThat(sealing.stopped()).isEmpty();
  }

  @Test
  void a_server_whose_note_is_older_seals_after_the_other_servers_seals() {
    var other = new SealAnchor(folder.resolve("other"));
    var beside = new Sealing(DATABASE.jdbi(), key, other, net.clock);
    assertThat(beside.run()).isPositive();
    net.swipe(2, TestCard.APPROVED, FILM);

    assertThat(sealing.run()).isPositive();
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void rows_are_late_a_minute_after_they_were_written_and_not_after_the_last_seal() {
    run("update seal_head set sealed_at = sealed_at - interval '1 hour'");
    Instant written = net.clock.instant();
    SealState state = SealState.read(DATABASE.jdbi());

    assertThat(state.waiting()).isPositive();
    assertThat(state.newest().orElseThrow()).isBefore(written.minusSeconds(60));
    assertThat(state.late(written)).isFalse();
    assertThat(state.late(written.plusSeconds(61))).isTrue();
    sealing.run();
    assertThat(SealState.read(DATABASE.jdbi()).late(written.plusSeconds(61))).isFalse();
  }

  @Test
  void a_row_whose_transaction_commits_late_is_in_a_later_seal() {
    sealing.run();
    try (Handle late = DATABASE.jdbi().open()) {
      late.begin();
      insertEvent(late, "01900000-0000-7000-8000-000000000001");
      net.swipe(2, TestCard.APPROVED, FILM);
      assertThat(sealing.run()).isPositive();
      late.commit();
    }
    assertThat(check().unsealed()).isEqualTo(1);
    assertThat(sealing.run()).isEqualTo(1);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void of_two_servers_one_seals_and_the_chain_stays_one() throws Exception {
    var other = new Sealing(DATABASE.jdbi(), key, anchor, net.clock);
    var begin = new CountDownLatch(1);
    Callable<Integer> one = () -> at(begin, sealing);
    Callable<Integer> two = () -> at(begin, other);
    long waiting = count("unsealed_row");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var runs = List.of(threads.submit(one), threads.submit(two));
      begin.countDown();
      int sealed = runs.get(0).get() + runs.get(1).get();
      assertThat((long) sealed).isEqualTo(waiting);
    }
    assertThat(check().findings()).isEmpty();
    assertThat(check().unsealed()).isZero();
  }

  @Test
  void while_one_server_holds_the_head_another_skips_its_turn() {
    try (Handle holder = DATABASE.jdbi().open()) {
      holder.begin();
      holder.execute("select 1 from seal_head for update");
      assertThat(sealing.run()).isZero();
      holder.rollback();
    }
    assertThat(sealing.run()).isPositive();
  }

  @Test
  void a_backlog_is_sealed_in_seals_of_bounded_size() {
    sealing.run();
    DATABASE
        .jdbi()
        .useHandle(handle -> {
          handle.execute(
              """
              insert into event select cast('0190' || lpad(to_hex(n), 4, '0')
                  || '-0000-7000-8000-000000000001' as uuid), null, 'server', null, null, null, null,
                  null, null, now, now, 'backlog', '{}'
              from generate_series(1, 4500) n, (select max(at) as now from event) t
              """);
          handle.execute(
              "insert into unsealed_row select event_id, 'EVENT', 0 from event where type = 'backlog'");
        });

    assertThat(sealing.run()).isEqualTo(4500);
    assertThat(check().seals()).isEqualTo(2 + 3);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void a_row_that_was_deleted_before_its_seal_is_named() {
    DATABASE
        .jdbi()
        .useHandle(handle -> handle.execute("delete from event where type = 'rental-returned'"));
    sealing.run();

    assertThat(check().findings())
        .extracting(SealFinding::words)
        .singleElement()
        .asString()
        .contains("was gone before seal 2");
  }

  private SealReport check() {
    return SealCheck.run(DATABASE.jdbi(), key, anchor, (checked, all, rows) -> {});
  }

  private static Integer at(CountDownLatch begin, Sealing sealing) throws InterruptedException {
    begin.await();
    return sealing.run();
  }

  private static void run(String sql) {
    DATABASE.jdbi().useHandle(handle -> handle.createScript(sql).execute());
  }

  private static void forgetSeals(Handle handle) {
    handle.execute("insert into unsealed_row select row_id, kind, line from sealed_row");
    handle.execute("truncate seal cascade");
    handle.execute("update seal_head set number = 0, hash = decode(repeat('00', 32), 'hex')");
  }

  private static void insertEvent(Handle handle, String id) {
    handle.execute(
        "insert into event select cast(? as uuid), null, 'server', null, null, null, null, null,"
            + " null, at, at, 'late', '{}' from event limit 1",
        id);
    handle.execute("insert into unsealed_row values (cast(? as uuid), 'EVENT', 0)", id);
  }

  private static long count(String table) {
    return DATABASE
        .jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private static String text(String sql) {
    return DATABASE.jdbi().withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
