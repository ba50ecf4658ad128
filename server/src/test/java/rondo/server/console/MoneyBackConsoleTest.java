package rondo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;
import rondo.server.database.TestDatabase;

/** Money back and receipts again, as a person does it in a browser. */
class MoneyBackConsoleTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  private static final SettableClock CLOCK = new SettableClock("2026-11-25T21:00:00Z");

  @TempDir static Path mails;

  private static ConsoleGround ground;
  private static ConsoleGround.Browser operator;
  private static ConsoleGround.Browser stranger;

  @BeforeAll
  static void house() {
    ground = new ConsoleGround(DATABASE.jdbi(), CLOCK, mails, 0);
    operator = ground.signedIn(ground.network.operator);
    stranger = ground.signedIn(ground.network.stranger);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  private static String refundOf(ConsoleGround.Browser who, String form) {
    return String.valueOf(who.post(open() + "/refund", form).statusCode());
  }

  private static String open() {
    return "/console/rentals/" + ground.open.rental();
  }

  private static String count(String sql) {
    return ground.network.rows().text("select cast(count(*) as text) from " + sql);
  }

  @Test
  void the_page_of_a_rental_says_what_can_be_given_back_and_takes_it_once() {
    assertThat(operator.get(open()).body())
        .contains("Give money back", "$1.95</strong> was charged", "The disc was faulty");
    String form = "amount=1.25&reason=disc-faulty&words=skips&seen=0";

    assertThat(refundOf(operator, form)).isEqualTo("303");
    assertThat(operator.post(open() + "/refund", form).body())
        .contains("Money was given back for this rental since you opened the page");

    assertThat(count("payment_op where kind = 'REFUND' and amount_minor = 125 and part = 1"))
        .isEqualTo("1");
    assertThat(operator.get(open()).body())
        .contains("$0.70</strong> was charged", "Money given back", "name=\"seen\" value=\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "amount=1.955&reason=goodwill&words=x&seen=9",
        "amount=-1&reason=goodwill&words=x&seen=9",
        "amount=1,50&reason=goodwill&words=x&seen=9",
        "amount=1e3&reason=goodwill&words=x&seen=9",
        "amount=99999999&reason=goodwill&words=x&seen=9",
        "amount=&reason=goodwill&words=x&seen=9",
        "amount=1&reason=mine&words=x&seen=9",
        "amount=1&reason=goodwill&words=&seen=9",
        "amount=1&reason=goodwill&words=x&seen=",
        "amount=1&reason=goodwill&words=x&seen=9&to=me",
        "amount=1&amount=2&reason=goodwill&words=x&seen=9"
      })
  void what_is_no_amount_no_reason_or_too_much_of_a_form_changes_nothing(String form) {
    assertThat(refundOf(operator, form)).isEqualTo("400");
  }

  @Test
  void more_than_was_charged_is_refused_with_what_is_left() {
    String sold = "/console/rentals/" + ground.returned.rental() + "/refund";

    assertThat(operator.post(sold, "amount=500&reason=goodwill&words=x&seen=0").body())
        .contains("That is more than was charged", "is left");
  }

  @Test
  void nobody_gives_back_or_sends_for_another_operator() {
    String mail =
        ground
            .network
            .rows()
            .text(
                "select cast(mail_id as text) from mail where checkout_id = '"
                    + ground.returned.checkout()
                    + "' limit 1");

    assertThat(refundOf(stranger, "amount=1&reason=goodwill&words=x&seen=0")).isEqualTo("404");
    assertThat(stranger.post("/mailbox/" + mail + "/resend", "").statusCode()).isEqualTo(404);
    assertThat(ground.new Browser("").post(open() + "/refund", "amount=1").statusCode())
        .isIn(303, 400, 401, 403, 404);
    assertThat(count("payment_op where kind = 'REFUND' and amount_minor = 100")).isEqualTo("0");
  }

  @Test
  void a_receipt_is_sent_again_from_the_page_of_its_rental_once() {
    ground
        .network
        .rows()
        .run(
            "update mail set state = 'SENT', sent_at = created_at, due_at = null where rental_id = '"
                + ground.sold.rental()
                + "'");
    String mail =
        ground
            .network
            .rows()
            .text(
                "select cast(mail_id as text) from mail where rental_id = '"
                    + ground.sold.rental()
                    + "'");
    assertThat(operator.get("/console/rentals/" + ground.sold.rental()).body())
        .contains("/mailbox/" + mail + "/resend");

    assertThat(operator.post("/mailbox/" + mail + "/resend", "").statusCode()).isEqualTo(303);
    assertThat(operator.post("/mailbox/" + mail + "/resend", "").statusCode()).isEqualTo(409);
    assertThat(operator.post("/mailbox/" + mail + "/resend", "to=me").statusCode()).isEqualTo(400);

    assertThat(count("event where type = 'receipt-resent'")).isEqualTo("1");
  }

  @Test
  void the_mailbox_names_every_title_of_a_receipt() {
    ground.scenes.another(
        ground.open, ground.network.stationHall, ground.network.discs.get(29), 5, CLOCK.instant());

    assertThat(operator.get("/mailbox").body())
        .containsPattern("2 discs: (Metropolis, Sunrise|Sunrise, Metropolis)<");
  }
}
