package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import org.junit.jupiter.api.Test;
import rondo.base.money.Money;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.server.checkout.CheckoutState;
import rondo.server.checkout.CheckoutSteps;
import rondo.server.rental.RentalState;

/** What a swipe opens, and how a checkout ends (features R1, R3). */
abstract class CheckoutStoryContract extends StoryContract {
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
  void two_cards_are_two_customers_and_one_card_is_one() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.swipe(2, TestCard.APPROVED_SECOND, COPY);
    net.swipe(3, TestCard.APPROVED, GAME);

    assertThat(net.file(1).customer()).isEqualTo(net.file(3).customer());
    assertThat(net.file(2).customer()).isNotEqualTo(net.file(3).customer());
  }

  @Test
  void a_word_of_the_bank_that_does_not_fit_is_written_down_and_looked_at() {
    net.swipe(1, TestCard.APPROVED, FILM);
    var file = net.file(1);
    var op = file.payments().getFirst();
    var step = CheckoutSteps.refused(file, op, "late no", Papers.pen(net.clock.instant())).build();

    assertThat(step.events()).extracting(event -> event.type()).contains("checkout-unexpected");
    assertThat(step.tasks())
        .extracting(task -> task.detail())
        .containsExactly("refused after it was approved");
  }
}
