package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import org.junit.jupiter.api.Test;
import rondo.payment.simulator.TestCard;
import rondo.server.rental.RentalState;

/** A disc that never comes back, and a sale that was none (feature R2). */
abstract class SaleStoryContract extends StoryContract {
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
  void a_sold_disc_that_stands_in_a_slot_is_not_rented_again() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.tell(HALL, net.back(1, FILM, march(18, 9, 0)));

    assertThat(refusal(net.swipe(2, TestCard.APPROVED_SECOND, FILM))).isEqualTo("disc-gone");
  }
}
