package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import org.junit.jupiter.api.Test;
import rondo.base.money.Money;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.server.checkout.CheckoutState;
import rondo.server.rental.RentalState;

/** A bank that says no, nothing, or too late (INVARIANTS F9, F12). */
abstract class BankStoryContract extends StoryContract {
  @Test
  void a_declined_card_frees_the_disc_and_charges_nothing() {
    assertThat(net.swipe(1, TestCard.DECLINED, FILM)).isInstanceOf(Answer.Declined.class);
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.NOT_DISPENSED);
    assertThat(net.atTheBank()).isEmpty();
    assertThat(net.swipe(2, TestCard.APPROVED, FILM)).isInstanceOf(Answer.Authorised.class);
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
    assertThat(net.ground.tasks()).as("the rule goes on before a person has to").isEmpty();
    assertThat(net.payments(1)).contains("CHARGE DECLINED 195");
    assertThat(net.debt(1).amount()).isEqualTo(Money.of(195, "USD"));
    assertThat(net.debt(1).nextTryAt())
        .contains(net.debt(1).openedAt().plus(java.time.Duration.ofDays(1)));
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
}
