package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.simulator.TestCard;
import rondo.server.debt.DebtState;
import rondo.server.rental.RentalState;

/** What stays owed: tried again by rule, paid once, or given up by a person (I1, F9, F12). */
abstract class DebtStoryContract extends StoryContract {
  private static final OperatorId WHO = new OperatorId(Network.id(77));

  @Test
  void a_debt_is_tried_after_1_3_7_and_14_days_and_then_a_person_decides() {
    owe(side -> FickleBank.refusing(side, 99));
    Instant opened = net.debt(1).openedAt();

    for (int days : List.of(1, 3, 7, 14)) {
      assertThat(net.debt(1).nextTryAt()).contains(opened.plus(Duration.ofDays(days)));
      net.clock.set(opened.plus(Duration.ofDays(days)).minusSeconds(1));
      assertThat(net.server.debts().run(net.clock.instant())).as("not before").isZero();
      net.clock.set(opened.plus(Duration.ofDays(days)));
      assertThat(net.server.debts().run(net.clock.instant())).isEqualTo(1);
      assertThat(net.server.debts().run(net.clock.instant())).as("one is under way").isZero();
      net.payAll();
    }

    assertThat(net.debt(1).tries()).isEqualTo(5);
    assertThat(net.debt(1).nextTryAt()).isEmpty();
    assertThat(net.payments(1)).filteredOn("CHARGE DECLINED 195"::equals).hasSize(5);
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
    assertThat(net.balance(1, "customer")).isEqualTo(195);
    net.clock.advance(Duration.ofDays(90));
    assertThat(net.server.debts().run(net.clock.instant())).isZero();
  }

  @Test
  void a_debt_that_is_taken_at_last_is_paid_once_with_a_receipt() {
    owe(side -> FickleBank.refusing(side, 2));
    net.collectAll();

    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
    assertThat(net.debt(1).tries()).isEqualTo(2);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "RETURN", "DEBT");
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_charge_that_was_taken_though_it_was_refused_is_found_before_it_is_tried_again() {
    owe(side ->
        new FickleBank(side, (rental, n) -> FickleBank.Answer.TAKEN_AND_DENIED, new HashMap<>()));
    assertThat(net.payments(1)).contains("CHARGE DECLINED 195");
    net.collectAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.payments(1)).contains("CHARGE SUCCESS 195", "CHARGE FAILED 195");
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
    assertThat(net.balance(1, "payment-side")).isEqualTo(390);
  }

  @Test
  void a_try_without_an_answer_is_asked_about_and_no_other_begins_beside_it() {
    owe(side -> FickleBank.refusing(side, 1));
    net.weather = DebtStoryContract::silentOnCharges;
    net.server = net.serverOn(net.ground.store());
    net.clock.advance(Duration.ofDays(1));
    net.server.debts().run(net.clock.instant());
    net.server.payments().runDue();
    net.clock.advance(Duration.ofHours(20));

    assertThat(net.payments(1)).contains("CHARGE UNKNOWN 195");
    assertThat(net.server.debts().run(net.clock.instant())).isZero();
    assertThat(net.server.debts().tryNow(WHO, Network.rental(1, 1))).isFalse();
    assertThat(net.server.debts().writeOff(WHO, Network.rental(1, 1), "old")).isFalse();

    net.weather = side -> side;
    net.server = net.serverOn(net.ground.store());
    net.collectAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
  }

  @Test
  void a_person_may_try_at_once() {
    owe(side -> FickleBank.refusing(side, 1));
    assertThat(net.server.debts().tryNow(WHO, Network.rental(1, 1))).isTrue();
    net.payAll();

    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
    assertThat(net.server.debts().tryNow(WHO, Network.rental(1, 1))).isFalse();
    assertThat(net.ground.events()).contains("debt-open", "debt-tried", "debt-paid");
  }

  @Test
  void a_person_may_give_it_up_and_the_lines_sum_to_zero() {
    owe(side -> FickleBank.refusing(side, 99));
    assertThat(net.server.debts().writeOff(WHO, Network.rental(1, 1), "moved away")).isTrue();
    assertThat(net.server.debts().writeOff(WHO, Network.rental(1, 1), "twice")).isFalse();

    assertThat(net.debt(1).state()).isEqualTo(DebtState.WRITTEN_OFF);
    assertThat(net.debt(1).reason()).isEqualTo("moved away");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "expense:written-off")).isEqualTo(195);
    assertThat(net.ground.events()).contains("debt-written-off");
    net.collectAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  @Test
  void a_refused_capture_is_charged_with_the_further_nights_at_the_close() {
    net.weather = DebtStoryContract::refusesCaptures;
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.OPEN);
    assertThat(net.debt(1).amount()).isEqualTo(Money.of(195, "USD"));
    assertThat(net.debt(1).nextTryAt()).as("the close charges it").isEmpty();

    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CHARGE 390");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
  }

  @Test
  void a_refused_capture_of_a_disc_that_is_back_is_tried_by_the_rule() {
    net.weather = DebtStoryContract::refusesCaptures;
    net.server = net.serverOn(net.ground.store());
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.tell(HALL, net.back(1, FILM, march(2, 9, 0)));
    net.payAll();
    assertThat(net.debt(1).nextTryAt()).isPresent();

    net.collectAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CHARGE 195");
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
  }

  @Test
  void a_debt_for_a_sale_that_was_none_is_what_the_return_owes() {
    net.weather = side -> FickleBank.refusing(side, 1);
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    net.clock.set(march(17, 0, 0));
    net.server.sales().run(net.clock.instant());
    net.payAll();
    assertThat(net.debt(1).amount()).isEqualTo(Money.of(2728, "USD"));

    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    assertThat(net.debt(1).amount()).isEqualTo(Money.of(195, "USD"));
    net.collectAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
  }

  @Test
  void a_sale_charge_that_was_taken_though_it_was_refused_is_given_back_with_proof() {
    net.weather =
        side ->
            new FickleBank(
                side, (rental, n) -> FickleBank.Answer.TAKEN_AND_DENIED, new HashMap<>());
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    net.clock.set(march(17, 0, 0));
    net.server.sales().run(net.clock.instant());
    net.payAll();
    net.tell(HALL, net.back(1, FILM, march(2, 9, 0)));
    net.collectAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2728");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.balance(1, "payment-side")).isEqualTo(195);
  }

  @Test
  void nothing_is_given_back_without_proof() {
    owe(side -> FickleBank.refusing(side, 99));
    net.server.debts().writeOff(WHO, Network.rental(1, 1), "old");
    net.payAll();

    assertThat(net.payments(1)).contains("REFUND FAILED 195");
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  private static PaymentSide refusesCaptures(PaymentSide bank) {
    return answering(
        bank, "capture", new PaymentOutcome.Declined(DeclineReason.NO_SUCH_AUTHORISATION));
  }

  private static PaymentSide silentOnCharges(PaymentSide bank) {
    return answering(
        bank, "charge", new PaymentOutcome.Unknown(rondo.payment.side.UnknownReason.NO_ANSWER));
  }
}
