package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.FREE_SLOT;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.checkout.CheckoutState;
import rondo.server.rental.DoubtSteps.Finding;
import rondo.server.rental.RentalState;

/**
 * Money and places from the swipe to the end, on every store and with a payment side of its own.
 */
abstract class RentalStoryContract {
  @TempDir Path folder;
  Network net;

  abstract Ground ground();

  @BeforeEach
  void open() {
    net = new Network(ground(), folder);
  }

  @AfterEach
  void every_book_is_right_at_the_end() {
    try (var closing = net) {
      closing.payAll();
      assertThat(closing.violations()).isEmpty();
    }
  }

  @Test
  void an_approved_card_reserves_the_first_night_and_tax_of_each_disc() {
    var answer = net.swipe(1, TestCard.APPROVED, FILM, GAME);

    assertThat(answer)
        .isEqualTo(
            new Answer.Authorised(
                Money.of(574, "USD"),
                TestCard.APPROVED.number().substring(TestCard.APPROVED.number().length() - 4)));
    assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.AUTHORISED);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574");
    assertThat(net.file(1).customer().orElseThrow().mail()).contains("anna@example.org");
    assertThat(net.file(1).checkout().sealedMail()).isEmpty();
  }

  @Test
  void the_same_checkout_asked_again_gets_the_same_answer_and_one_authorisation() {
    var first = net.swipe(1, TestCard.APPROVED, FILM);
    var second = net.swipe(1, TestCard.APPROVED, FILM);

    assertThat(second).isEqualTo(first);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195");
  }

  @Test
  void another_cart_under_the_same_checkout_is_refused() {
    net.swipe(1, TestCard.APPROVED, FILM);

    assertThat(refusal(net.swipe(1, TestCard.APPROVED, GAME))).isEqualTo("ask-changed");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195");
  }

  @Test
  void a_declined_card_frees_the_disc_and_charges_nothing() {
    assertThat(net.swipe(1, TestCard.DECLINED, FILM)).isInstanceOf(Answer.Declined.class);
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.atTheBank()).isEmpty();
    assertThat(net.swipe(2, TestCard.APPROVED, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_disc_that_is_promised_is_not_promised_twice() {
    net.swipe(1, TestCard.APPROVED, FILM);

    assertThat(refusal(net.swipe(2, TestCard.APPROVED_SECOND, FILM))).isEqualTo("disc-gone");
  }

  @Test
  void a_disc_of_another_kiosk_is_refused() {
    assertThat(refusal(net.swipe(1, TestCard.APPROVED, ABROAD))).isEqualTo("disc-gone");
    assertThat(net.ground.events()).isEmpty();
  }

  @Test
  void an_unreadable_card_a_bad_cart_and_an_unknown_tariff_are_refused_and_leave_no_trace() {
    var good = net.authorise(1, "APPROVED", FILM);
    assertThat(refusal(net.ask(HALL, net.authorise(1, "no card", FILM))))
        .isEqualTo("card-unreadable");
    assertThat(refusal(net.ask(HALL, net.authorise(1, "APPROVED")))).isEqualTo("cart-size");
    assertThat(refusal(net.ask(HALL, net.authorise(1, "APPROVED", FILM, FILM))))
        .isEqualTo("cart-doubled");
    var otherPrices =
        new Ask.Authorise(
            good.checkout(), good.swipedAt(), good.lines(), "standard", 2, "APPROVED", good.mail());
    assertThat(refusal(net.ask(HALL, otherPrices))).isEqualTo("prices-changed");
    assertThat(net.ground.events()).isEmpty();
  }

  @Test
  void a_taken_disc_is_out_and_captured_once_when_the_checkout_is_finished() {
    net.rentFilm();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.rentalOf(1, 1).dueAt().orElseThrow().getFirst()).isEqualTo(march(2, 21, 0));
    assertThat(net.rentalOf(1, 1).saleAt()).contains(march(16, 21, 0));
    assertThat(net.ground.place(FILM)).isEqualTo("CUSTOMER");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
    assertThat(net.balance(1, "revenue:rental")).isEqualTo(-180);
    assertThat(net.balance(1, "tax:Sales tax")).isEqualTo(-15);
    assertThat(net.ground.mails()).containsExactly("RENTAL");
  }

  @Test
  void only_what_was_taken_is_captured() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.stayed(1, 2, GAME));
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 195");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void nothing_taken_is_voided_and_no_receipt_is_sent() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.stayed(1, 1, FILM));
    net.tell(HALL, net.finished(1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "VOID 0");
    assertThat(net.ground.mails()).isEmpty();
    assertThat(net.ground.lines(Network.checkout(1))).isEmpty();
  }

  @Test
  void another_copy_may_be_given_under_the_same_authorisation() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, COPY));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).discCode()).isEqualTo(COPY);
    assertThat(net.ground.place(COPY)).isEqualTo("CUSTOMER");
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT 1-1");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  @Test
  void a_disc_of_another_title_is_no_copy_and_the_fact_is_parked() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, GAME));

    assertThat(net.ground.parked()).hasSize(1);
    assertThat(net.ground.tasks()).containsExactly("FACT_PARKED");
    assertThat(net.ground.store().applied(HALL, 1)).isEqualTo(1);
    net.tell(HALL, net.abandoned(1));
  }

  @Test
  void a_disc_that_comes_back_on_the_first_night_costs_no_more() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(2, 21, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.ground.mails()).containsExactly("RENTAL", "RETURN");
  }

  @Test
  void a_disc_that_comes_back_late_is_charged_for_each_night() {
    net.rentFilm();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.rentalOf(1, 1).returnedKioskId()).contains(PORT);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_return_reported_a_week_late_charges_no_night_after_it() {
    net.rentFilm();
    net.clock.set(march(9, 12, 0));
    net.tell(HALL, net.back(1, FILM, march(2, 20, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_second_report_of_a_return_changes_nothing() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.parked()).isEmpty();
    assertThat(net.ground.store().applied(HALL, 1)).isEqualTo(4);
  }

  @Test
  void the_same_fact_offered_again_is_applied_once() {
    net.rentFilm();
    var report = net.next(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.server.facts().apply(HALL, 1, report);
    net.server.facts().apply(HALL, 1, report);
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.events()).containsOnlyOnce("disc-returned");
  }

  @Test
  void a_return_of_a_disc_that_is_not_out_moves_it_and_is_recorded() {
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId()).isEmpty();
  }

  @Test
  void a_return_that_overtakes_its_dispensing_closes_the_rental_when_that_arrives() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var taken = net.taken(1, 1, FILM);
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.AUTHORISING);
    net.tell(HALL, taken);
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.store().credit(Network.returned(1)).orElseThrow().rentalId())
        .contains(Network.rental(1, 1));
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_disc_that_never_comes_back_is_sold_for_the_maximum_and_no_more() {
    net.rentFilm();
    assertThat(net.server.sales().run(march(16, 21, 0))).isZero();
    assertThat(net.server.sales().run(march(16, 21, 1))).isOne();
    assertThat(net.server.sales().run(march(20, 21, 0))).isZero();
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(net.ground.place(FILM)).isEqualTo("SOLD");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728");
    assertThat(net.balance(1, "revenue:sale")).isEqualTo(-2520);
    assertThat(net.ground.mails()).containsExactly("RENTAL", "SALE");
  }

  @Test
  void a_sale_is_taken_back_when_the_disc_had_been_returned_before() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.payAll();
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.rentalOf(1, 1).nights()).contains(2);
    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2533");
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.balance(1, "revenue:sale")).isZero();
    assertThat(net.balance(1, "customer")).isZero();
  }

  @Test
  void a_refund_waits_until_the_charge_it_gives_back_has_been_made() {
    net.rentFilm();
    net.clock.set(march(16, 22, 0));
    net.server.sales().run(march(17, 0, 0));
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2533");
    assertThat(net.balance(1, "customer")).isZero();
  }

  @Test
  void a_sold_disc_that_a_kiosk_took_in_stays_sold_and_a_person_is_told() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.tell(PORT, net.back(1, FILM, march(18, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.SOLD);
    assertThat(net.ground.tasks()).containsExactly("SOLD_DISC_TAKEN_IN");
    assertThat(net.balance(1, "payment-side")).isEqualTo(195 + 2728);
  }

  @Test
  void a_declined_later_charge_closes_the_rental_and_leaves_the_debt_open() {
    net.swipe(1, TestCard.CHARGE_DECLINED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.balance(1, "customer")).isEqualTo(195);
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
    assertThat(net.payments(1)).contains("CHARGE DECLINED 195");
  }

  @Test
  void a_silent_bank_is_asked_again_and_voided_once_the_kiosk_has_given_up() {
    assertThat(net.swipe(1, TestCard.SILENT, FILM)).isEqualTo(new Answer.BankSilent());
    net.tell(HALL, net.abandoned(1));
    assertThat(net.payments(1)).containsExactly("AUTHORISE UNKNOWN 195");
    net.payAll();

    assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.ABANDONED);
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195", "VOID SUCCESS 0");
    assertThat(net.swipe(2, TestCard.APPROVED, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void an_approval_before_the_kiosk_gives_up_is_voided_by_its_word_alone() {
    net.swipe(1, TestCard.SILENT, FILM);
    net.payAll();
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195");
    assertThat(net.swipe(1, TestCard.SILENT, FILM)).isInstanceOf(Answer.Authorised.class);

    net.tell(HALL, net.abandoned(1));
    net.payAll();
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195", "VOID SUCCESS 0");
    assertThat(refusal(net.swipe(1, TestCard.SILENT, FILM))).isEqualTo("checkout-over");
  }

  @Test
  void a_silent_kiosk_voids_nothing_because_the_disc_may_be_out() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.clock.set(march(30, 12, 0));
    net.payAll();
    net.server.sales().run(net.clock.instant());

    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195");
  }

  @Test
  void a_lost_authorisation_is_made_final_by_a_void() {
    assertThat(net.swipe(1, TestCard.LOST, FILM)).isEqualTo(new Answer.BankSilent());
    net.payAll();

    assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.DECLINED);
    assertThat(net.payments(1))
        .hasSize(2)
        .contains("VOID SUCCESS 0")
        .noneMatch(op -> op.contains("AUTHORISE SUCCESS"));
    net.tell(HALL, net.abandoned(1));
    assertThat(net.ground.parked()).isEmpty();
  }

  @Test
  void an_ask_that_comes_after_the_kiosk_gave_up_is_refused() {
    net.tell(HALL, net.abandoned(1));

    assertThat(refusal(net.swipe(1, TestCard.APPROVED, FILM))).isEqualTo("checkout-over");
    assertThat(net.atTheBank()).isEmpty();
  }

  @Test
  void nothing_is_captured_while_one_disc_is_in_doubt() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.doubtful(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574");
    assertThat(net.ground.place(GAME)).isEqualTo("UNRESOLVED");
    assertThat(net.ground.tasks()).containsExactly("DISPENSE_UNRESOLVED");
  }

  @Test
  void a_person_who_finds_the_disc_inside_frees_it_and_the_rest_is_captured() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    assertThat(resolve(2, Finding.STAYED)).isTrue();
    assertThat(resolve(2, Finding.OUT)).isFalse();
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 195");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_person_who_finds_the_disc_out_opens_its_rental_and_both_are_captured() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    resolve(2, Finding.OUT);
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.ground.place(GAME)).isEqualTo("CUSTOMER");
  }

  @Test
  void a_doubtful_disc_that_comes_back_was_out_and_is_settled_by_its_return() {
    nothing_is_captured_while_one_disc_is_in_doubt();
    net.tell(PORT, net.back(1, GAME, march(2, 12, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574");
  }

  @Test
  void a_return_elsewhere_settles_a_doubt_that_is_reported_after_it() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var doubt = net.doubtful(1, 1, FILM);
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.tell(HALL, doubt);
    net.tell(HALL, net.finished(1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + FREE_SLOT);
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_sold_disc_that_stands_in_a_slot_is_not_rented_again() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.tell(HALL, net.back(1, FILM, march(18, 9, 0)));

    assertThat(refusal(net.swipe(2, TestCard.APPROVED_SECOND, FILM))).isEqualTo("disc-gone");
  }

  @Test
  void a_kiosk_cannot_speak_of_another_kiosks_rental() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(PORT, net.taken(1, 1, FILM));
    net.tell(PORT, net.finished(1, 1));
    net.tell(PORT, net.abandoned(1));

    assertThat(net.ground.parked()).hasSize(3);
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.AUTHORISING);
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195");
  }

  @Test
  void a_disc_said_to_be_taken_that_nobody_reported_parks_the_end_of_the_checkout() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.finished(1, 1));

    assertThat(net.ground.parked()).hasSize(1);
    assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195");
  }

  @Test
  void a_return_is_pending_until_its_fact_is_applied_and_then_says_what_it_came_to() {
    net.rentFilm();
    var ask = new Ask.DescribeReturn(Network.returned(1), FILM);
    assertThat(net.ask(HALL, ask)).isEqualTo(new Answer.ReturnPending());
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ask(HALL, ask))
        .isEqualTo(
            new Answer.ReturnDescribed(
                "Title 1", 2, Optional.of(Money.of(390, "USD")), march(3, 9, 0)));
  }

  @Test
  void two_cards_are_two_customers_and_one_card_is_one() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.swipe(2, TestCard.APPROVED_SECOND, COPY);
    net.swipe(3, TestCard.APPROVED, GAME);

    assertThat(net.file(1).customer()).isEqualTo(net.file(3).customer());
    assertThat(net.file(2).customer()).isNotEqualTo(net.file(3).customer());
  }

  @Test
  void every_charge_line_says_why_in_the_ledger_itself() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));

    assertThat(net.ground.lines(Network.checkout(1)))
        .filteredOn(line -> line.account().equals("revenue:rental"))
        .extracting(
            line -> line.explanation().orElseThrow().get("explanation").get("type").asString())
        .containsExactlyInAnyOrder("first-night", "further-nights");
  }

  private boolean resolve(int line, Finding finding) {
    return net.server
        .doubts()
        .resolve(new OperatorId(Network.id(77)), Network.rental(1, line), finding);
  }

  private static String refusal(Answer answer) {
    return answer instanceof Answer.Refused refused ? refused.refusal().code() : answer.toString();
  }
}
