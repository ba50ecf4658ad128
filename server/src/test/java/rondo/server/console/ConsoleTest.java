package rondo.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.ShortCode;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.server.console.ConsoleGround.Browser;
import rondo.server.console.signin.SignIn;
import rondo.server.database.TestDatabase;
import rondo.server.mail.Envelope;
import rondo.server.receipt.Letter;
import rondo.server.receipt.Picture;

class ConsoleTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();
  @TempDir static Path mails;

  private static final SettableClock CLOCK = new SettableClock("2026-11-25T20:12:00Z");
  private static ConsoleGround ground;
  private static Browser operator;
  private static Browser stranger;

  @BeforeAll
  static void start() {
    ground = new ConsoleGround(DATABASE.jdbi(), CLOCK, mails, 0);
    operator = ground.signedIn(ground.network.operator);
    stranger = ground.signedIn(ground.network.stranger);
  }

  @AfterAll
  static void stop() {
    ground.close();
  }

  private static String page(String path) {
    HttpResponse<String> answer = operator.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("style=").doesNotContain("ann@example.org");
    return answer.body();
  }

  @Test
  void home_shows_what_needs_a_person_with_ages() {
    assertThat(page("/console"))
        .contains("What needs you", "Was the disc taken?", "Station Hall", "oldest 3 h")
        .contains("Payments without an answer", "oldest 14 min", "Kiosks away");
  }

  @Test
  void an_operator_with_nothing_open_reads_that_all_is_quiet() {
    ground
        .network
        .rows()
        .run(
            "insert into kiosk_presence (kiosk_id, connected, changed_at, heard_at) values ('"
                + ground.network.farHarbour
                + "', true, '2026-11-25T14:12:00Z', '2026-11-25T20:11:58Z')");

    assertThat(stranger.get("/console").body()).contains("All quiet since 09:12");
  }

  @Test
  void kiosks_show_link_and_clock() {
    assertThat(page("/console/kiosks"))
        .contains("Station Hall", "Market Square", "4 s ago", "+1.2 s", "-95.0 s")
        .doesNotContain("Far Harbour");
  }

  @Test
  void a_kiosk_shows_each_of_its_slots_and_what_it_holds() {
    assertThat(page("/console/kiosks/" + ground.network.stationHall))
        .contains("20 discs", "1 unknown", "1 locked", "on its way", "Deck 3")
        .contains("1-20 locked: the arm stopped twice");
  }

  @Test
  void discs_are_found_by_code_and_by_title() {
    String code = ground.network.discs.get(9).toString();

    assertThat(page("/console/discs?q=lodger")).contains("The Lodger").doesNotContain("Faust");
    assertThat(page("/console/discs?q=" + code)).contains(code).doesNotContain("Faust");
    assertThat(page("/console/discs?q=100%25")).contains("No disc matches");
    assertThat(page("/console/discs?place=CUSTOMER")).contains("with a customer");
  }

  @Test
  void a_disc_shows_where_it_is_and_its_history() {
    assertThat(page("/console/discs/" + ground.network.discs.getFirst()))
        .contains("Metropolis", "with a customer", "Disc taken", "open");
  }

  @Test
  void rentals_are_listed_by_state_and_found_by_their_code() {
    assertThat(page("/console/rentals?state=SOLD")).contains("Nosferatu").doesNotContain("General");
    UUID id = ground.returned.rental().value();
    String code = ShortCode.of(id).toString().toLowerCase();

    assertThat(operator.get("/console/rentals?q=" + code).headers().firstValue("Location"))
        .hasValue("/console/rentals/" + id);
  }

  @Test
  void a_reference_that_a_kiosk_has_shown_leads_to_its_rental() {
    String checkout =
        DATABASE
            .jdbi()
            .withHandle(handle ->
                handle
                    .createQuery("select checkout_id from rental where rental_id = :id")
                    .bind("id", ground.returned.rental().value())
                    .mapTo(String.class)
                    .one());
    String code = ShortCode.of(UUID.fromString(checkout)).text();

    assertThat(operator.get("/console/rentals?q=" + code).headers().firstValue("Location"))
        .hasValueSatisfying(page -> assertThat(page).startsWith("/console/rentals/"));
  }

  @Test
  void a_disc_code_leads_to_its_disc_though_it_was_never_rented() {
    String code = ground.network.discs.get(9).toString();

    assertThat(operator.get("/console/rentals?q=" + code).headers().firstValue("Location"))
        .hasValue("/console/discs/" + code);
  }

  @Test
  void whoever_is_signed_in_stays_so_when_the_calendar_of_all_parts_jumps() {
    var signIn = new SignIn(DATABASE.jdbi(), CLOCK, new Random(9));
    signIn.prolong(Duration.ofDays(2));

    CLOCK.advance(Duration.ofDays(2));

    assertThat(operator.get("/console").statusCode()).isEqualTo(200);
    CLOCK.advance(Duration.ofDays(2).negated());
  }

  @Test
  void a_rental_tells_its_story_and_why_each_amount_is_what_it_is() {
    assertThat(page("/console/rentals/" + ground.returned.rental()))
        .contains("The General", "Disc taken", "Disc returned", "Market Square", "$3.90")
        .contains(
            "1 further night × $1.80",
            "Not back by Tue 24 Nov 21:00 EST; taken in Wed 25 Nov 13:12 EST")
        .contains("tariff standard, version 1", "America/New_York", "capture", "return receipt");
  }

  @Test
  void the_ledger_sums_to_zero_and_says_so() {
    assertThat(page("/console/ledger"))
        .contains("The sum of all accounts is 0", "payment-side", "revenue:rental", "$0.00");
    assertThat(page("/console/ledger?day=2026-11-25"))
        .contains("Bookings of 2026-11-25", "further nights")
        .doesNotContain("14 further");
  }

  @Test
  void events_are_filtered_by_kiosk_and_type() {
    assertThat(page("/console/events?type=disc-returned&kiosk=" + ground.network.marketSquare))
        .contains("<strong>Disc returned</strong>")
        .doesNotContain("<strong>Disc taken</strong>");
  }

  @Test
  void an_event_names_kiosks_and_titles_and_says_where_a_disc_came_back() {
    String events = page("/console/events?type=disc-moved");
    assertThat(events)
        .contains("Disc moved to another kiosk", "from Station Hall to Market Square");
    assertThat(events)
        .doesNotContain("from " + ground.network.stationHall)
        .contains("The General <code class=\"beside\">");

    assertThat(page("/console/events?type=rental-returned"))
        .contains("Rental closed: disc is back", ">Market Square</a>")
        .doesNotContain(">Station Hall</a>");
  }

  @Test
  void home_names_open_debts_and_wrong_clocks() {
    assertThat(page("/console")).contains("Open debts", "Wrong kiosk clocks", "-95.0 s");
  }

  @Test
  void an_open_debt_or_a_wrong_clock_is_not_quiet() {
    var rows = ground.network.rows();
    String harbour = "'" + ground.network.farHarbour + "'";
    rows.run(
        "insert into kiosk_presence (kiosk_id, connected, changed_at, heard_at, kiosk_clock) values ("
            + harbour
            + ", true, '2026-11-25T14:12:00Z', '2026-11-25T20:11:58Z', '2026-11-24T20:11:58Z')"
            + " on conflict on constraint kiosk_presence_pk do update"
            + " set connected = true, kiosk_clock = excluded.kiosk_clock");

    assertThat(stranger.get("/console").body())
        .contains("What needs you", "Far Harbour -24 h")
        .doesNotContain("All quiet since");

    rows.run("update kiosk_presence set kiosk_clock = null where kiosk_id = " + harbour);
    assertThat(stranger.get("/console").body()).contains("All quiet since");
  }

  @Test
  void a_receipt_of_two_discs_names_both_and_leads_to_both_rentals() {
    var second =
        ground.scenes.another(
            ground.open,
            ground.network.stationHall,
            ground.network.discs.get(27),
            7,
            CLOCK.instant());

    assertThat(page("/mailbox"))
        .contains("<strong>Rental receipt</strong>", "2 discs: ")
        .contains(
            "/console/rentals/" + ground.open.rental(), "/console/rentals/" + second.rental());
  }

  @Test
  void a_message_is_shown_in_a_frame_that_can_do_nothing() {
    UUID mail =
        ground.scenes.mail(
            ground.open, rondo.server.checkout.MailKind.RETURN, Optional.empty(), CLOCK.instant());
    var letter =
        new Letter(
            "Hello",
            "As text",
            "<h1 style='color:red'>Hello</h1><img src=\"cid:cover-1\">",
            List.of(new Picture("cover-1", new byte[] {1, 2, 3})));
    ground.folder.send(new Envelope(mail, 0, "ann@example.org", letter, CLOCK.instant()));

    HttpResponse<String> shown = operator.get("/mailbox/" + mail);
    HttpResponse<String> frame = operator.get("/mailbox/" + mail + "/html");

    assertThat(page("/mailbox")).contains("/mailbox/" + mail);
    assertThat(shown.body()).contains("As text", "sandbox").doesNotContain("color:red");
    assertThat(policy(shown)).endsWith("; frame-src 'self'").doesNotContain("unsafe");
    assertThat(frame.body()).contains("color:red", "<img src=\"data:image/png;base64,AQID\">");
    assertThat(policy(frame)).contains("default-src 'none'", "sandbox").doesNotContain("script");
    assertThat(stranger.get("/mailbox/" + mail + "/html").statusCode()).isEqualTo(404);
  }

  private static String policy(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @Test
  void nobody_sees_anything_of_another_operator() {
    List<String> paths =
        List.of(
            "/console/kiosks/" + ground.network.stationHall,
            "/console/discs/" + ground.network.discs.getFirst(),
            "/console/rentals/" + ground.open.rental());

    for (String path : paths) {
      assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String list : List.of("kiosks", "discs", "rentals", "ledger", "debts", "events")) {
      assertThat(stranger.get("/console/" + list).body())
          .as(list)
          .doesNotContain("Station Hall", "Nosferatu", "payment-side", "Market Square");
    }
    String finding = "/console/rentals/" + ground.unresolved.rental() + "/finding";
    assertThat(stranger.post(finding, "finding=out&reason=seen").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/kiosks/x",
        "/console/kiosks/00000000-0000-0000-0000-000000000000",
        "/console/rentals/%00",
        "/console/discs/D1",
        "/console/discs/D00000000000000",
        "/mailbox/1",
        "/console/rentals/7c0dc02a-0000-7000-8000-00000000000A"
      })
  void what_is_no_id_or_names_nothing_is_not_found(String path) {
    assertThat(operator.get(path).statusCode()).isIn(404, 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/rentals?page=0",
        "/console/rentals?page=999999999999",
        "/console/rentals?page=-1",
        "/console/discs?after=D1~x",
        "/console/rentals?page=1e3",
        "/console/discs?place=MOON",
        "/console/rentals?state=x",
        "/console/ledger?day=2026-02-30",
        "/console/ledger?day=-999999999-01-01",
        "/console/events?kiosk=x",
        "/console/events?type=%00"
      })
  void what_cannot_be_asked_gets_an_error_page(String path) {
    HttpResponse<String> answer = operator.get(path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("We did not understand this request");
  }

  @Test
  void a_person_settles_a_doubt_with_a_reason_once() {
    var scene =
        ground.scenes.unresolved(
            ground.open.customer(),
            ground.network.stationHall,
            ground.network.discs.get(12),
            2,
            CLOCK.instant());
    String path = "/console/rentals/" + scene.rental();
    assertThat(page(path)).contains("The customer has it", "It is in the machine");

    assertThat(operator.post(path + "/finding", "finding=out&reason=").statusCode()).isEqualTo(400);
    assertThat(operator.post(path + "/finding", "finding=maybe&reason=x").statusCode())
        .isEqualTo(400);
    assertThat(
            operator.post(path + "/finding", "finding=stayed&reason=seen+on+the+arm").statusCode())
        .isEqualTo(303);

    assertThat(page(path))
        .contains("not dispensed", "seen on the arm", "Doubt settled")
        .doesNotContain("The customer has it");
    assertThat(
            ground
                .network
                .rows()
                .text(
                    "select count(*) from operator_task where rental_id = '"
                        + scene.rental()
                        + "' and closed_at is null"))
        .isEqualTo("0");
  }

  @Test
  void debts_show_what_is_owed_and_when_it_is_tried_next() {
    assertThat(page("/console/debts"))
        .contains("$27.28", "Nosferatu", "insufficient funds", "2×", "tried")
        .contains("Try now", "Write off $27.28");
    assertThat(stranger.get("/console/debts").body())
        .contains("Nobody owes anything")
        .doesNotContain("Nosferatu");
    String debt = "/console/debts/" + ground.sold.rental();
    assertThat(stranger.post(debt + "/try", "").statusCode()).isEqualTo(404);
    assertThat(stranger.post(debt + "/write-off", "reason=mine").statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_tries_a_debt_at_once_and_cannot_give_it_up_meanwhile_or_without_a_reason() {
    var kept =
        ground.scenes.sold(
            ground.scenes.open(
                ground.open.customer(),
                ground.network.marketSquare,
                ground.network.discs.get(26),
                6,
                CLOCK.instant().minus(Duration.ofDays(18))),
            ground.network.marketSquare,
            ground.network.discs.get(26),
            CLOCK.instant().minus(Duration.ofDays(18)));
    ground.scenes.refused(kept, Money.of(2728, "USD"), CLOCK.instant(), Optional.empty());
    String debt = "/console/debts/" + kept.rental();

    assertThat(operator.post(debt + "/write-off", "reason=").statusCode()).isEqualTo(400);
    assertThat(operator.post(debt + "/try", "").statusCode()).isEqualTo(303);
    assertThat(page("/console/debts")).contains("a charge is under way", "wait for the answer");
    var late = operator.post(debt + "/try", "");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("This debt was not changed", "nothing is owed any more");
    assertThat(operator.post(debt + "/write-off", "reason=old").statusCode()).isEqualTo(409);

    ground
        .network
        .rows()
        .run(
            "update payment_op set state = 'DECLINED', due_at = null, settled_at = created_at"
                + " where state = 'PENDING' and rental_id = '"
                + kept.rental()
                + "'");
    assertThat(operator.post(debt + "/write-off", "reason=moved+away").statusCode()).isEqualTo(303);
    assertThat(page("/console/debts?state=over")).contains("written off", "moved away");
    assertThat(page("/console/ledger"))
        .contains("expense:written-off", "The sum of all accounts is 0");
  }

  @Test
  void a_persons_answer_about_a_payment_with_its_reference_settles_it_once() {
    String path = "/console/payments/" + ground.doubtful;
    assertThat(page("/console")).contains(path, "A payment has no answer");
    assertThat(page(path))
        .contains("Charge of $1.95", "Was it done?", "does not know its key", "41×", "It was done");
    assertThat(stranger.get(path).statusCode()).isEqualTo(404);
    assertThat(operator.post(path + "/verdict", "verdict=paid&reason=x").statusCode())
        .isEqualTo(400);
    String paid = "verdict=paid&reference=file+7&reason=seen+there";
    assertThat(stranger.post(path + "/verdict", paid).statusCode()).isEqualTo(404);

    assertThat(operator.post(path + "/verdict", paid).statusCode()).isEqualTo(303);
    assertThat(page(path))
        .contains("success", "A person said how a payment ended", "file 7", "seen there")
        .doesNotContain("Was it done?");
    var late = operator.post(path + "/verdict", paid);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Your verdict was not booked");
    assertThat(page("/console/ledger")).contains("The sum of all accounts is 0");
  }

  @Test
  void the_ledger_says_up_to_when_it_is_sealed() {
    assertThat(page("/console/ledger")).contains("Seals", "./rondo config verify-seals");
  }

  @Test
  void without_a_session_there_is_nothing_but_how_to_get_one() {
    for (String path : List.of("/console", "/console/rentals", "/mailbox")) {
      HttpResponse<String> answer = ground.new Browser("").get(path);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("You are not signed in").doesNotContain("Station Hall");
    }
  }

  @Test
  void a_sign_in_link_works_once_and_only_looking_at_it_spends_nothing() {
    String link = ground.signIn.newLink(ground.network.operator);
    Browser fresh = ground.new Browser("");
    assertThat(fresh.get(link).body()).contains("City Discs Ltd");

    HttpResponse<String> first = fresh.post(link, "");
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Max-Age=43200"));
    assertThat(fresh.post(link, "").statusCode()).isEqualTo(410);
    assertThat(fresh.get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void links_and_sessions_end_by_the_clock_and_by_signing_out() {
    String late = ground.signIn.newLink(ground.network.operator);
    Browser leaving = ground.signedIn(ground.network.operator);
    assertThat(leaving.get("/console").statusCode()).isEqualTo(200);
    assertThat(leaving.post("/sign-out", "").statusCode()).isEqualTo(303);
    assertThat(leaving.get("/console").statusCode()).isEqualTo(401);

    Browser staying = ground.signedIn(ground.network.operator);
    Instant start = CLOCK.instant();
    try {
      CLOCK.advance(Duration.ofMinutes(15));
      assertThat(ground.new Browser("").post(late, "").statusCode()).isEqualTo(410);
      assertThat(staying.get("/console").statusCode()).isEqualTo(200);
      CLOCK.advance(Duration.ofHours(12));
      assertThat(staying.get("/console").statusCode()).isEqualTo(401);
    } finally {
      CLOCK.set(start);
    }
  }

  @Test
  void only_hashes_of_tokens_are_kept() {
    String token = ground.signIn.newLink(ground.network.operator).substring("/sign-in/".length());
    String session = operator.cookie.substring(operator.cookie.indexOf('=') + 1);

    assertThat(
            ground
                .network
                .rows()
                .text(
                    "select string_agg(encode(token_hash, 'escape'), ' ')"
                        + " || (select string_agg(encode(session_hash, 'escape'), ' ') from console_session)"
                        + " from sign_in_link"))
        .doesNotContain(token, session);
  }
}
