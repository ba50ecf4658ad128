package rondo.server.mail;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.time.SettableClock;
import rondo.server.checkout.MailKind;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.RentalScenes.Scene;
import rondo.server.fixture.SmallNetwork;
import rondo.server.receipt.Receipts;

class MailDeskTest {
  private static final Instant TAKEN = Instant.parse("2026-11-24T01:58:19Z");
  private static final Sender SENDER = new Sender("Rondo", "rondo@kiosks.example");
  private static final MailPace QUICK =
      new MailPace(
          Duration.ofMinutes(1),
          Duration.ofMinutes(3),
          3,
          Duration.ofMinutes(2),
          Duration.ofMillis(20));

  private final SettableClock clock = new SettableClock("2026-11-24T02:00:00Z");
  private final TestDatabase database = TestDatabase.open();
  private final SmallNetwork network = SmallNetwork.in(database.jdbi(), clock);
  private final RentalScenes scenes = new RentalScenes(network);
  private int port;

  @TempDir Path folder;

  @BeforeEach
  void freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private Scene rented(String address) {
    UUID customer = scenes.customer(address, Optional.of(address));
    return scenes.open(customer, network.stationHall, network.discs.getFirst(), 0, TAKEN);
  }

  private MailDesk desk(Post post) {
    return MailDesk.start(
        database.jdbi(), new Receipts(database.jdbi()), post, clock, network.ids(), QUICK);
  }

  private SmtpPost smtp() {
    return new SmtpPost(
        new SmtpServer(
            "127.0.0.1", port, SmtpServer.Security.NONE, Optional.empty(), Duration.ofSeconds(5)),
        SENDER);
  }

  private GreenMail mailServer() {
    var server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private String column(String name) {
    return network.rows().text("select coalesce(cast(" + name + " as text), '') from mail");
  }

  private static void await(BooleanSupplier condition) {
    for (int tries = 0; tries < 1000 && !condition.getAsBoolean(); tries++) {
      LockSupport.parkNanos(MILLISECONDS.toNanos(10));
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  @Test
  void a_receipt_arrives_once_as_text_and_as_html() throws Exception {
    GreenMail server = mailServer();
    rented("ann@example.org");
    try (MailDesk desk = desk(smtp())) {
      desk.wake();
      await(() -> column("state").equals("SENT"));
    }
    MimeMessage[] received = server.getReceivedMessages();
    server.stop();

    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).startsWith("$1.95 for Metropolis");
    assertThat(received[0].getAllRecipients()[0]).hasToString("ann@example.org");
    assertThat(received[0].getMessageID()).isEqualTo("<" + column("mail_id") + "@kiosks.example>");
    assertThat(received[0].getContentType()).startsWith("multipart/");
  }

  @Test
  void while_the_server_is_down_a_receipt_waits_and_arrives_once_when_it_is_back() {
    rented("ann@example.org");
    try (var _ = desk(smtp())) {
      await(() -> column("last_error").equals("the mail server could not be reached"));
      assertThat(column("state")).isEqualTo("WAITING");
      assertThat(column("tries")).isEqualTo("1");

      GreenMail server = mailServer();
      assertThat(server.getReceivedMessages()).isEmpty();
      clock.advance(Duration.ofMinutes(2));
      await(() -> column("state").equals("SENT"));

      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(column("last_error")).isEmpty();
      server.stop();
    }
  }

  @Test
  void after_the_last_try_a_person_has_a_task_that_holds_no_address() {
    Scene scene = rented("ann@example.org");
    try (var _ = desk(smtp())) {
      for (int tries = 1; tries < 3; tries++) {
        String done = String.valueOf(tries);
        await(() -> column("tries").equals(done) && !column("last_error").isEmpty());
        network.rows().run("update mail set last_error = null");
        clock.advance(Duration.ofMinutes(5));
      }
      await(() -> column("state").equals("GIVEN_UP"));
    }

    assertThat(network.rows().text("select kind from operator_task")).isEqualTo("mail-given-up");
    assertThat(
            network
                .rows()
                .text(
                    "select rental_id is null and checkout_id = '"
                        + scene.checkout()
                        + "' from operator_task"))
        .isEqualTo("t");
    assertThat(
            network
                .rows()
                .text(
                    "select row_to_json(t)::text || row_to_json(m)::text"
                        + " from operator_task t, mail m"))
        .doesNotContain("ann@");
  }

  @Test
  void a_customer_who_was_forgotten_gets_nothing_and_nobody_is_bothered() {
    rented("ann@example.org");
    network.rows().run("update customer set mail = null");
    var taken = new CopyOnWriteArrayList<Envelope>();
    try (var _ = desk(taken::add)) {
      await(() -> column("state").equals("GIVEN_UP"));
    }

    assertThat(taken).isEmpty();
    assertThat(network.rows().text("select count(*) from operator_task")).isEqualTo("0");
  }

  @Test
  void of_two_servers_one_sends_each_message() {
    UUID customer = scenes.customer("ann", Optional.of("ann@example.org"));
    var taken = new CopyOnWriteArrayList<Envelope>();
    for (int disc = 0; disc < 20; disc++) {
      scenes.open(customer, network.stationHall, network.discs.get(disc), 1, TAKEN);
    }
    try (var _ = desk(taken::add);
        var _ = desk(taken::add)) {
      await(
          () -> network.rows().text("select count(*) from mail where state = 'SENT'").equals("20"));
    }

    assertThat(taken).hasSize(20).extracting(Envelope::mailId).doesNotHaveDuplicates();
  }

  @Test
  void a_message_whose_server_died_in_mid_sending_is_sent_by_another() {
    rented("ann@example.org");
    var queue = new MailQueue(database.jdbi());
    assertThat(queue.claim(clock.instant(), QUICK.lease())).isPresent();
    var taken = new CopyOnWriteArrayList<Envelope>();
    try (var _ = desk(taken::add)) {
      assertThat(queue.claim(clock.instant(), QUICK.lease())).isEmpty();
      clock.advance(Duration.ofMinutes(3));
      await(() -> column("state").equals("SENT"));
    }

    assertThat(taken).hasSize(1);
  }

  @Test
  void without_a_mail_server_a_receipt_lies_whole_in_the_folder() {
    rented("ann@example.org");
    var post = new FolderPost(folder, SENDER);
    try (var _ = desk(post)) {
      await(() -> column("state").equals("SENT"));
    }

    FolderPost.Kept kept = post.read(UUID.fromString(column("mail_id"))).orElseThrow();
    assertThat(kept.subject()).startsWith("$1.95 for Metropolis");
    assertThat(kept.text()).contains("Total");
    assertThat(kept.html()).contains("<h1");
    assertThat(folder).isDirectoryNotContaining("glob:**.draft*");
  }

  @Test
  void an_address_that_no_mail_can_go_to_is_given_up_at_once() {
    rented("no address at all");
    try (var _ = desk(smtp())) {
      await(() -> column("state").equals("GIVEN_UP"));
    }

    assertThat(column("tries")).isEqualTo("1");
    assertThat(column("last_error")).isEqualTo("the address is not one that mail can go to");
  }

  @Test
  void waits_double_up_to_the_longest() {
    assertThat(QUICK.after(1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(QUICK.after(2)).isEqualTo(Duration.ofMinutes(2));
    assertThat(QUICK.after(3)).isEqualTo(Duration.ofMinutes(3));
    assertThat(QUICK.after(50)).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void nothing_that_holds_an_address_prints_it() {
    var due =
        new DueMail(
            new UUID(1, 2),
            MailKind.RENTAL,
            rented("ann@example.org").checkout(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("ann@example.org"),
            1,
            0);

    assertThat(due.toString()).doesNotContain("ann");
    assertThat(Map.of("a", new SmtpServer.Login("u", "secret")).toString())
        .doesNotContain("secret");
  }
}
