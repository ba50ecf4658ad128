package rondo.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.base.id.OperatorId;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;
import rondo.server.fixture.RentalScenes;
import rondo.server.fixture.SmallNetwork;

class ResendingTest {
  private static final Instant TAKEN = Instant.parse("2026-11-24T01:58:19Z");
  private static final OperatorId ANN = new OperatorId(new UUID(0, 77));

  private final SettableClock clock = new SettableClock("2026-11-24T02:00:00Z");
  private final TestDatabase database = TestDatabase.open();
  private final SmallNetwork network = SmallNetwork.in(database.jdbi(), clock);
  private final Resending desk = new Resending(database.jdbi(), clock, network.ids());
  private UUID mail = new UUID(0, 0);
  private UUID customer = new UUID(0, 0);

  @BeforeEach
  void a_receipt_was_sent() {
    var scenes = new RentalScenes(network);
    customer = scenes.customer("ann", Optional.of("ann@example.org"));
    scenes.open(customer, network.stationHall, network.discs.getFirst(), 0, TAKEN);
    mail = UUID.fromString(column("mail_id"));
    sent();
    clock.advance(Resending.REST);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  private void sent() {
    network
        .rows()
        .run("update mail set state = 'SENT', due_at = null, sent_at = '" + clock.instant() + "'");
  }

  private String column(String name) {
    return network.rows().text("select coalesce(cast(" + name + " as text), '') from mail");
  }

  private boolean again() {
    return desk.again(ANN, mail) instanceof Resending.Outcome.Ordered;
  }

  private String events() {
    return network
        .rows()
        .text("select cast(count(*) as text) from event where type = 'receipt-resent'");
  }

  @Test
  void a_receipt_is_sent_again_as_a_message_of_its_own_and_the_audit_says_who() {
    assertThat(again()).isTrue();

    assertThat(column("state")).isEqualTo("WAITING");
    assertThat(column("resent")).isEqualTo("1");
    assertThat(
            network
                .rows()
                .text(
                    "select actor from event where type = 'receipt-resent' and cause_id = '"
                        + mail
                        + "'"))
        .isEqualTo("operator:" + ANN);
    DueMail due =
        new MailQueue(database.jdbi()).claim(clock.instant(), Duration.ofMinutes(2)).orElseThrow();
    assertThat(due.resent()).isOne();
    assertThat(due.tries()).isOne();
    assertThat(due.address()).contains("ann@example.org");
  }

  @Test
  void a_second_click_sends_nothing_a_second_time() {
    assertThat(again()).isTrue();
    assertThat(again()).isFalse();
    sent();
    assertThat(again()).as("a moment later").isFalse();

    assertThat(events()).isEqualTo("1");
  }

  @Test
  void two_clicks_at_once_are_one() throws Exception {
    var together = new CountDownLatch(1);
    int ordered = 0;
    try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> one = clicks.submit(() -> click(together));
      Future<Boolean> other = clicks.submit(() -> click(together));
      together.countDown();
      ordered = (one.get() ? 1 : 0) + (other.get() ? 1 : 0);
    }

    assertThat(ordered).isOne();
    assertThat(events()).isEqualTo("1");
  }

  private boolean click(CountDownLatch together) throws InterruptedException {
    together.await();
    return again();
  }

  @Test
  void five_times_is_enough() {
    for (int i = 0; i < Resending.MOST; i++) {
      assertThat(again()).isTrue();
      sent();
      clock.advance(Resending.REST);
    }

    assertThat(again()).isFalse();
  }

  @Test
  void one_that_was_given_up_can_be_sent_again() {
    network.rows().run("update mail set state = 'GIVEN_UP', sent_at = null");

    assertThat(again()).isTrue();
  }

  @Test
  void a_receipt_never_goes_to_an_address_that_was_given_later() {
    network
        .rows()
        .run(
            "update customer set mail = 'eve@example.org', mail_since = '"
                + clock.instant()
                + "' where customer_id = '"
                + customer
                + "'");

    assertThat(again()).isFalse();
  }

  @Test
  void where_the_address_was_forgotten_nothing_is_sent() {
    network.rows().run("update customer set mail = null");

    assertThat(again()).isFalse();
    assertThat(events()).isEqualTo("0");
  }

  @Test
  void a_message_that_nobody_knows_is_refused_in_words() {
    assertThat(desk.again(ANN, new UUID(9, 9)))
        .isInstanceOfSatisfying(
            Resending.Outcome.Refused.class,
            no -> assertThat(no.refusal().code()).isEqualTo("receipt-not-resent"));
  }
}
