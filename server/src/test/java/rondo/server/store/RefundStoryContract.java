package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rondo.base.id.OperatorId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.server.refund.RefundOutcome;
import rondo.server.refund.RefundReason;
import rondo.server.refund.RefundRequest;
import rondo.server.refund.Refundable;
import rondo.server.rental.RentalState;

/** A person gives money back (INVARIANTS I1, I27, F25). */
abstract class RefundStoryContract extends StoryContract {
  private static final OperatorId ANN = new OperatorId(new UUID(0, 77));

  RefundOutcome refund(RentalId rental, long minor, int seen) {
    return net.server
        .refunds()
        .refund(
            rental,
            new RefundRequest(
                ANN, Money.of(minor, "USD"), RefundReason.DISC_FAULTY, "skips at 12:30", seen));
  }

  private RentalId film() {
    return Network.rental(1, 1);
  }

  private int given() {
    return Refundable.granted(net.file(1), net.rentalOf(1, 1));
  }

  private static String refusal(RefundOutcome outcome) {
    return outcome instanceof RefundOutcome.Refused refused
        ? refused.refusal().code()
        : outcome.toString();
  }

  /** Two nights: $1.95 captured at the swipe, $1.95 charged at the return. */
  private void twoNights() {
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
  }

  @Test
  void a_part_of_a_charge_goes_back_with_its_share_of_the_tax_and_a_receipt() {
    twoNights();

    assertThat(refund(film(), 100, 0)).isInstanceOf(RefundOutcome.Ordered.class);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195", "REFUND 100");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(290);
    assertThat(net.balance(1, "revenue:rental")).isEqualTo(-360 + 92);
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN", "REFUND");
    assertThat(net.ground.events()).contains("refund-granted");
  }

  @Test
  void all_that_was_charged_goes_back_out_of_both_payments_with_one_receipt() {
    twoNights();

    refund(film(), 390, 0);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder(
            "AUTHORISE 195", "CAPTURE 195", "CHARGE 195", "REFUND 195", "REFUND 195");
    assertThat(net.balance(1, "revenue:rental")).isZero();
    assertThat(net.balance(1, "payment-side")).isZero();
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN", "REFUND");
  }

  @Test
  void many_small_refunds_give_each_tax_back_to_the_cent() {
    twoNights();

    for (int i = 0; i < 10; i++) {
      assertThat(refund(film(), 39, given())).isInstanceOf(RefundOutcome.Ordered.class);
      net.payAll();
    }

    assertThat(refusal(refund(film(), 1, given()))).isEqualTo("refund-too-much");
    assertThat(net.balance(1, "revenue:rental")).isZero();
    assertThat(net.balance(1, "payment-side")).isZero();
    assertThat(net.balance(1, "customer")).isZero();
  }

  @Test
  void more_than_was_charged_is_never_given_back() {
    twoNights();

    assertThat(refusal(refund(film(), 391, 0))).isEqualTo("refund-too-much");
    assertThat(refusal(refund(film(), 0, 0))).isEqualTo("refund-not-positive");
    assertThat(refusal(refund(film(), -5, 0))).isEqualTo("refund-not-positive");
    net.payAll();

    assertThat(net.atTheBank()).doesNotContain("REFUND 391");
    assertThat(net.ground.events()).doesNotContain("refund-granted");
  }

  @Test
  void another_currency_and_an_unknown_rental_are_refused() {
    twoNights();
    var euros = new RefundRequest(ANN, Money.of(5, "EUR"), RefundReason.OTHER, "as agreed", 0);

    assertThat(refusal(net.server.refunds().refund(film(), euros)))
        .isEqualTo("refund-not-positive");
    assertThat(refusal(refund(new RentalId(new UUID(3, 3)), 5, 0))).isEqualTo("rental-unknown");
  }

  @Test
  void what_was_only_reserved_cannot_be_given_back() {
    net.swipe(1, TestCard.APPROVED, FILM);

    assertThat(refusal(refund(film(), 1, 0))).isEqualTo("refund-too-much");
  }

  @Test
  void a_second_click_gives_nothing_back_a_second_time() {
    twoNights();

    assertThat(refund(film(), 100, 0)).isInstanceOf(RefundOutcome.Ordered.class);
    assertThat(refusal(refund(film(), 100, 0))).isEqualTo("refund-seen-less");
    net.payAll();
    assertThat(refusal(refund(film(), 100, 0))).isEqualTo("refund-seen-less");

    assertThat(net.atTheBank()).containsOnlyOnce("REFUND 100");
  }

  @Test
  void the_first_night_of_an_open_rental_can_go_back_and_the_rental_goes_on() {
    net.rentFilm();
    net.payAll();

    refund(film(), 195, 0);
    net.payAll();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder("AUTHORISE 195", "CAPTURE 195", "REFUND 195", "CHARGE 195");
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void of_two_discs_each_gives_back_its_own_first_night_only() {
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.taken(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();

    assertThat(refusal(refund(film(), 196, 0))).isEqualTo("refund-too-much");
    refund(film(), 195, 0);
    assertThat(refusal(refund(Network.rental(1, 2), 380, 0))).isEqualTo("refund-too-much");
    refund(Network.rental(1, 2), 379, 0);
    net.payAll();

    assertThat(net.balance(1, "payment-side")).isZero();
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "REFUND", "REFUND");
  }

  @Test
  void a_refund_that_the_payment_side_refuses_is_booked_as_nothing_and_a_person_is_told() {
    twoNights();
    net.weather =
        bank ->
            answering(bank, "refund", new PaymentOutcome.Declined(DeclineReason.MORE_THAN_TAKEN));
    net.server = net.serverOn(net.ground.store());

    refund(film(), 100, 0);
    net.payAll();

    assertThat(net.ground.tasks()).contains("PAYMENT_REFUSED");
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN");
  }

  @Test
  void after_a_refused_refund_the_money_can_be_given_back_anew() {
    a_refund_that_the_payment_side_refuses_is_booked_as_nothing_and_a_person_is_told();
    net.weather = bank -> bank;
    net.server = net.serverOn(net.ground.store());

    assertThat(refund(film(), 390, 1)).isInstanceOf(RefundOutcome.Ordered.class);
    net.payAll();

    assertThat(net.balance(1, "payment-side")).isZero();
  }

  @Test
  void a_refund_without_an_answer_is_asked_about_and_never_made_twice() {
    twoNights();
    net.weather =
        bank -> answering(bank, "refund", new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER));
    net.server = net.serverOn(net.ground.store());
    refund(film(), 100, 0);
    net.server.payments().runDue();
    assertThat(net.payments(1)).contains("REFUND UNKNOWN 100");
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN");

    net.weather = bank -> bank;
    net.server = net.serverOn(net.ground.store());
    net.clock.set(net.clock.instant().plusSeconds(60));
    net.payAll();

    assertThat(net.atTheBank()).containsOnlyOnce("REFUND 100");
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN", "REFUND");
  }

  @Test
  void a_sale_that_was_none_gives_back_only_what_no_person_gave_back_before() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.payAll();
    refund(film(), 2728, 0);
    net.payAll();

    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2728");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void a_small_refund_of_a_sale_that_was_none_is_counted_once() {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.payAll();
    refund(film(), 1000, 0);
    net.payAll();

    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly(
            "AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 1000", "REFUND 1728");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  /** A sale of $27.28 that turns out to be one further night while this is being given back. */
  private void soldAndGivingBack(long... parts) {
    net.rentFilm();
    net.server.sales().run(march(17, 0, 0));
    net.payAll();
    for (long part : parts) {
      assertThat(refund(film(), part, given())).isInstanceOf(RefundOutcome.Ordered.class);
    }
    net.tell(PORT, net.back(1, FILM, march(3, 9, 0)));
  }

  /** The bank refuses refunds of this amount. */
  private void refusing(long minor) {
    net.weather =
        bank ->
            (PaymentSide)
                Proxy.newProxyInstance(
                    PaymentSide.class.getClassLoader(),
                    new Class<?>[] {PaymentSide.class},
                    (proxy, method, arguments) ->
                        method.getName().equals("refund")
                                && arguments[2].equals(Money.of(minor, "USD"))
                            ? new PaymentOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS)
                            : method.invoke(bank, arguments));
    net.server = net.serverOn(net.ground.store());
  }

  @Test
  void a_refund_that_a_correction_counts_on_and_the_bank_refuses_is_made_by_the_correction() {
    refusing(2728);
    soldAndGivingBack(2728);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2533");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
  }

  @Test
  void of_two_refunds_under_way_only_what_the_bank_refuses_is_made_up_for() {
    refusing(1000);
    soldAndGivingBack(1000, 1728);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder(
            "AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 1728", "REFUND 805");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_refund_under_way_that_succeeds_is_counted_towards_the_sale_that_was_none() {
    soldAndGivingBack(1000, 1728);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder(
            "AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 1000", "REFUND 1728");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
    assertThat(net.balance(1, "revenue:sale")).isZero();
  }

  @Test
  void a_correction_beside_a_refused_refund_is_followed_by_one_for_the_rest() {
    refusing(1000);
    soldAndGivingBack(1000);
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder(
            "AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 1728", "REFUND 805");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void another_rental_of_the_same_customer_is_not_touched() {
    twoNights();
    net.swipe(2, TestCard.APPROVED, COPY);
    net.tell(HALL, net.taken(2, 1, COPY));
    net.tell(HALL, net.finished(2, 1));
    net.payAll();

    refund(film(), 390, 0);
    net.payAll();

    assertThat(net.balance(2, "payment-side")).isEqualTo(195);
  }
}
