package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.ABROAD;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.util.List;
import org.junit.jupiter.api.Test;
import rondo.media.label.DiscCode;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.server.rental.RentalState;

/** Several discs under one authorisation: one capture for what was taken (R3; DESIGN, flow 8). */
abstract class CartStoryContract extends StoryContract {
  private static final int TWO_FILMS = 390;
  private static final int WITH_GAME = 390 + 379;

  private void threeAreWanted() {
    assertThat(net.swipe(1, TestCard.APPROVED, FILM, COPY, GAME))
        .isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void three_taken_discs_are_captured_in_one_sum_and_one_receipt() {
    threeAreWanted();
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.taken(1, 2, COPY));
    net.tell(HALL, net.taken(1, 3, GAME));
    assertThat(net.atTheBank()).as("not before the end").containsExactly("AUTHORISE 769");
    net.tell(HALL, net.finished(1, 1, 2, 3));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "CAPTURE 769");
    assertThat(net.balance(1, "payment-side")).isEqualTo(WITH_GAME);
    assertThat(net.balance(1, "revenue:rental")).isEqualTo(-(180 + 180 + 350));
    assertThat(net.balance(1, "tax:Sales tax")).isEqualTo(-(15 + 15 + 29));
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.ground.mails()).containsExactly("RENTAL");
  }

  @Test
  void two_of_three_are_captured_and_the_share_of_the_third_is_released() {
    threeAreWanted();
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.stayed(1, 3, GAME));
    net.tell(HALL, net.taken(1, 2, COPY));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "CAPTURE 390");
    assertThat(net.balance(1, "payment-side")).isEqualTo(TWO_FILMS);
    assertThat(net.rentalOf(1, 3).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.ground.place(GAME)).isEqualTo("SLOT 1-3");
    assertThat(net.swipe(2, TestCard.APPROVED_SECOND, GAME))
        .as("the third is for rent again")
        .isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void none_of_three_is_one_void_and_no_receipt() {
    threeAreWanted();
    net.tell(HALL, net.stayed(1, 1, FILM));
    net.tell(HALL, net.stayed(1, 2, COPY));
    net.tell(HALL, net.stayed(1, 3, GAME));
    net.tell(HALL, net.finished(1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "VOID 0");
    assertThat(net.ground.lines(Network.checkout(1))).isEmpty();
    assertThat(net.ground.mails()).isEmpty();
  }

  @Test
  void a_disc_that_the_end_does_not_name_stayed_inside_and_is_not_charged() {
    threeAreWanted();
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "CAPTURE 195");
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.rentalOf(1, 3).state()).isEqualTo(RentalState.NOT_DISPENSED);
  }

  @Test
  void the_same_end_told_twice_captures_once() {
    threeAreWanted();
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.taken(1, 2, COPY));
    net.tell(HALL, net.finished(1, 1, 2));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "CAPTURE 390");
    assertThat(net.ground.mails()).hasSize(1);
  }

  @Test
  void each_disc_of_a_cart_comes_back_and_is_charged_by_itself() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.taken(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();
    net.tell(HALL, net.back(1, FILM, march(2, 9, 0)));
    net.tell(PORT, net.back(2, GAME, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).nights()).contains(1);
    assertThat(net.rentalOf(1, 2).nights()).contains(2);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574", "CHARGE 379");
    assertThat(net.ground.mails()).containsExactly("RENTAL", "RETURN", "RETURN");
  }

  @Test
  void another_copy_of_one_of_them_is_captured_like_the_first() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, COPY));
    net.tell(HALL, net.taken(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();

    assertThat(net.rentalOf(1, 1).discCode()).isEqualTo(COPY);
    assertThat(net.ground.place(FILM)).isEqualTo("SLOT 1-1");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 574", "CAPTURE 574");
  }

  @Test
  void a_refusal_names_the_discs_that_are_not_free_and_reserves_nothing() {
    net.swipe(1, TestCard.APPROVED, GAME);
    var answer = net.swipe(2, TestCard.APPROVED_SECOND, FILM, GAME, ABROAD);

    assertThat(refusal(answer)).isEqualTo("disc-gone");
    assertThat(named(answer)).containsExactly(GAME, ABROAD);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 379");
    assertThat(net.swipe(3, TestCard.APPROVED_SECOND, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_disc_named_twice_is_refused_and_so_is_a_sixth() {
    assertThat(refusal(net.swipe(1, TestCard.APPROVED, FILM, GAME, FILM)))
        .isEqualTo("cart-doubled");
    assertThat(refusal(net.swipe(1, TestCard.APPROVED, FILM, COPY, GAME, ABROAD, FILM, COPY)))
        .isEqualTo("cart-size");
    assertThat(net.ground.events()).isEmpty();
  }

  @Test
  void a_cart_that_the_bank_declines_frees_every_disc_of_it() {
    assertThat(net.swipe(1, TestCard.DECLINED, FILM, GAME)).isInstanceOf(Answer.Declined.class);

    assertThat(net.swipe(2, TestCard.APPROVED, FILM, GAME)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_cart_given_up_between_two_discs_keeps_the_one_that_is_out() {
    threeAreWanted();
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.abandoned(1));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.rentalOf(1, 2).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 769", "CAPTURE 195");
  }

  private static List<DiscCode> named(Answer answer) {
    return ((Answer.Refused) answer).discs().orElseThrow();
  }
}
