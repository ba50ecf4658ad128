package rondo.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.app.setting.Settings;
import rondo.app.setting.SystemTime;
import rondo.app.traffic.books.Archives;
import rondo.app.traffic.books.Audit;
import rondo.base.config.Configuration;
import rondo.base.config.Sources;

/** A few customers go through a whole demo; then every book is spoilt in turn and found out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTrafficTest {
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Demo demo;
  private Archives archives;
  private DemoTraffic traffic;
  private Instant since = Instant.EPOCH;
  private boolean well;

  @BeforeAll
  void customers_come_and_go(@TempDir Path folder) throws IOException {
    var flags =
        Map.of(
            "data", folder.toString(),
            "port", Integer.toString(freePort()),
            "database.programs", BadFormsTest.PROGRAMS,
            "speed", "400",
            "patience", "10",
            "payment.deadline", "PT1S",
            "payment.late", "PT2S");
    var sources = new Sources(Map.of(), Optional.empty(), Map.of(), flags);
    demo = Demo.start(Configuration.load(Settings.class, sources).value(), step -> {});
    archives = demo.archives();
    since = demo.calendar().instant();
    traffic = new DemoTraffic(demo, SystemTime.ticker(), said::add);
    well = traffic.run(9, 5);
  }

  /** The first of a block whose ports are hardly ever in use. */
  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return 12_000 + socket.getLocalPort() % 150 * 50;
    }
  }

  @AfterAll
  void stop() {
    demo.close();
  }

  @Test
  void every_story_ends_right_and_all_books_agree() {
    assertThat(said).noneMatch(line -> line.startsWith("wrong"));
    assertThat(well).isTrue();
    assertThat(said.getLast())
        .matches(
            "rentals=\\d+ returned=\\d+ sold=\\d+ declined=\\d+ captured=USD \\d+\\.\\d\\d receipts=\\d+ invariants=ok");
  }

  @Test
  void the_start_page_tells_of_it() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var page =
          client.send(
              HttpRequest.newBuilder(URI.create(demo.startPage())).build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(page.body()).contains("discs were rented").contains("All books agree.");
    }
  }

  @Test
  void books_that_nobody_has_touched_agree() {
    assertThat(wrong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ledger_line | line = 1 | amount_minor = amount_minor + 1 | amount_minor = amount_minor - 1"
            + " | I5 ledger transaction",
        "rental | state = 'RETURNED' | state = 'OPEN' | state = 'RETURNED' | I12",
        "rental | state = 'RETURNED' | state = 'SOLD' | state = 'RETURNED' | customer",
        "rental | state = 'RETURNED' | nights = nights + 1 | nights = nights - 1 | customer",
        "ledger_line | account = 'customer' and amount_minor > 0 | account = 'other'"
            + " | account = 'customer' | customer",
        "disc_place | deck = 1 and position = 1 | deck = 3, position = 34 | deck = 1, position = 1"
            + " | I11 disc",
        "payment_op | kind = 'CAPTURE' | amount_minor = amount_minor + 1"
            + " | amount_minor = amount_minor - 1 | I2 payment",
        "payment_op | kind = 'AUTHORISE' and state = 'SUCCESS' | state = 'DECLINED'"
            + " | state = 'SUCCESS' | I2 payment",
        "return_credit | true | accepted_at = accepted_at + interval '1 day'"
            + " | accepted_at = accepted_at - interval '1 day' | I17 return",
        "kiosk_epoch | true | applied = applied - 1 | applied = applied + 1 | I21 kiosk",
        "tariff | true | document = jsonb_set(document, '{maximumNights}', '\"x\"')"
            + " | document = jsonb_set(document, '{maximumNights}', '15') | the database cannot"
      })
  void a_spoilt_row_of_the_database_is_named(
      String table, String which, String spoil, String mend, String named) {
    String row =
        changed(table, spoil, "ctid = (select min(ctid) from %s where %s)".formatted(table, which));
    List<String> wrong = wrong();
    changed(table, mend, "ctid = '%s'".formatted(row));
    assertThat(wrong).anyMatch(sentence -> sentence.startsWith(named));
    assertThat(wrong()).isEmpty();
  }

  /** Where the changed row lies then. */
  private String changed(String table, String change, String which) {
    return archives
        .database()
        .withHandle(handle ->
            handle
                .createQuery(
                    "update %s set %s where %s returning cast(ctid as text)"
                        .formatted(table, change, which))
                .mapTo(String.class)
                .one());
  }

  @Test
  void a_spoilt_line_of_the_payment_sides_ledger_is_named() throws IOException {
    Path ledger = archives.payment().resolve("payments.jsonl");
    assertThat(wrongWith(ledger, text -> text.replaceFirst("(\"minor\":\\d+)", "$10")))
        .anyMatch(sentence -> sentence.startsWith("I2 payment"));
    assertThat(wrongWith(ledger, text -> text.replaceFirst("\\{", "")))
        .anyMatch(sentence -> sentence.startsWith("the payment side's ledger cannot be read"));
  }

  @Test
  void a_disc_that_was_moved_in_the_machine_is_named() throws IOException {
    Path machine = archives.kiosks().getFirst().machine();
    assertThat(wrongWith(machine, text -> text.replaceFirst("\"1-2\"", "\"3-34\"")))
        .anyMatch(sentence -> sentence.startsWith("I11 disc"));
  }

  @Test
  void a_spoilt_row_of_a_journal_is_named() {
    Path store = archives.kiosks().getFirst().store();
    Jdbi journal = Jdbi.create("jdbc:sqlite:" + store);
    String spoil = "UPDATE journal SET at_millis = at_millis %s 1 WHERE sequence = 2";
    journal.useHandle(handle -> handle.execute(spoil.formatted("+")));
    List<String> wrong = wrong();
    journal.useHandle(handle -> handle.execute(spoil.formatted("-")));
    assertThat(wrong)
        .anyMatch(sentence -> sentence.startsWith("the journal of Station Hall cannot be read"));
    assertThat(wrong()).isEmpty();
  }

  @Test
  void a_story_that_nobody_has_booked_is_named() {
    var lived = traffic.stories();
    var extra = new ArrayList<>(lived);
    extra.add(lived.getFirst());
    assertThat(Audit.of(archives, extra, since).wrong())
        .containsExactly("10 customers asked for a disc, the database has 9 checkouts");
  }

  @Test
  void a_receipt_that_is_gone_is_named() throws IOException {
    Path mailbox = archives.mailbox().orElseThrow();
    Path receipt;
    try (var files = Files.list(mailbox)) {
      receipt = files.findFirst().orElseThrow();
    }
    Path aside = Files.move(receipt, receipt.resolveSibling("aside"));
    List<String> wrong = wrong();
    Files.move(aside, receipt);
    assertThat(wrong).anyMatch(sentence -> sentence.endsWith("is not in the mailbox"));
  }

  private List<String> wrong() {
    return Audit.of(archives, traffic.stories(), since).wrong();
  }

  private List<String> wrongWith(Path file, UnaryOperator<String> spoil) throws IOException {
    String whole = Files.readString(file);
    String spoilt = spoil.apply(whole);
    assertThat(spoilt).isNotEqualTo(whole);
    Files.writeString(file, spoilt);
    try {
      return wrong();
    } finally {
      Files.writeString(file, whole);
    }
  }
}
