package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.OperatorId;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.payment.Verdict;

/**
 * A payment side that denies a charge again and again and says at last that it was taken, when
 * another has been taken too: no machine can put that right (INVARIANTS I1, F9).
 */
abstract class TwiceChargedContract {
  private static final OperatorId WHO = new OperatorId(Network.id(77));
  private static final PaymentOutcome.Declined REFUSED =
      new PaymentOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS);

  @TempDir Path folder;
  Network net;

  /** What becomes of the truth when the payment side is asked what became of a call. */
  private UnaryOperator<PaymentStatus> said =
      truth -> new PaymentStatus.Unknown(UnknownReason.NO_ANSWER);

  abstract Ground ground();

  @BeforeEach
  void open() {
    net = new Network(ground(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void a_charge_that_was_taken_beside_another_is_laid_before_a_person_once_and_then_rests() {
    chargeTwice();
    net.server.payments().runDue();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "CHARGE 195");
    assertThat(net.payments(1)).contains("REFUND UNKNOWN 2533", "CHARGE DECLINED 2728");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_MISMATCH");
    assertThat(net.server.payments().runDue()).as("it rests").isZero();
    Instant next = net.ground.store().nextPaymentDue().orElseThrow();
    assertThat(next).isAfter(net.clock.instant().plus(Duration.ofHours(1)));

    net.clock.set(next);
    assertThat(net.server.payments().runDue()).isEqualTo(1);
    assertThat(net.server.payments().runDue()).isZero();
    assertThat(net.ground.tasks()).as("told once").containsExactly("PAYMENT_MISMATCH");
  }

  @Test
  void a_person_cannot_book_a_refund_of_what_was_never_booked() {
    chargeTwice();
    net.server.payments().runDue();

    assertThat(settle(true)).isFalse();
    assertThat(settle(false)).isTrue();
    assertThat(net.payments(1)).contains("REFUND FAILED 2533");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.ground.store().nextPaymentDue()).isEmpty();
  }

  @Test
  void a_refund_waits_for_the_charge_under_way_which_is_given_up_when_the_first_was_taken() {
    undoTheSale("REFUND PENDING 2533");
    net.clock.set(net.debt(1).nextTryAt().orElseThrow());
    net.server.payments().runDue();
    net.server.debts().run(net.clock.instant());
    said = truth -> truth;
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2533");
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.violations()).isEmpty();
  }

  @Test
  void a_refund_that_was_given_up_never_stands_in_the_way_of_the_true_one() {
    said = TwiceChargedContract::denied;
    undoTheSale("REFUND FAILED 2533");
    net.clock.set(net.debt(1).nextTryAt().orElseThrow());
    said = truth -> truth;
    net.server.debts().run(net.clock.instant());
    net.payAll();

    assertThat(net.atTheBank())
        .containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 2728", "REFUND 2533");
    assertThat(net.payments(1)).contains("REFUND FAILED 2533", "REFUND SUCCESS 2533");
    assertThat(net.violations()).isEmpty();
  }

  /** The sale's charge is denied, the debt's is taken, and then the first was taken as well. */
  private void chargeTwice() {
    undoTheSale("REFUND PENDING 2533");
    net.clock.set(net.debt(1).nextTryAt().orElseThrow());
    net.server.payments().runDue();
    said = TwiceChargedContract::denied;
    net.server.debts().run(net.clock.instant());
    net.server.payments().runDue();
    assertThat(net.payments(1)).contains("CHARGE SUCCESS 195", "REFUND PENDING 2533");
    said = truth -> truth;
    net.clock.advance(Duration.ofHours(1));
  }

  /** Before the sale's charge is made, the disc turns out to have been back for long. */
  private void undoTheSale(String refund) {
    net.weather = this::forgetful;
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    net.clock.set(march(17, 0, 0));
    net.server.sales().run(net.clock.instant());
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.server.payments().runDue();
    net.clock.advance(Duration.ofMinutes(1));
    net.server.payments().runDue();
    assertThat(net.payments(1)).contains("CHARGE DECLINED 2728", refund);
  }

  /** Takes the first charge, denies it, and speaks of it as it is told to. */
  private PaymentSide forgetful(PaymentSide bank) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(bank, arguments);
              boolean first = net.payments(1).stream().noneMatch("CHARGE DECLINED 2728"::equals);
              return switch (method.getName()) {
                case "charge" -> first ? REFUSED : answer;
                case "status" -> said.apply((PaymentStatus) answer);
                default -> answer;
              };
            });
  }

  private static PaymentStatus denied(PaymentStatus truth) {
    return truth instanceof PaymentStatus.Found found
        ? new PaymentStatus.Found(found.kind(), found.amount(), REFUSED)
        : truth;
  }

  private boolean settle(boolean paid) {
    PaymentOp refund =
        net.file(1).payments().stream()
            .filter(op -> op.kind() == PaymentKind.REFUND && op.state() == PaymentState.UNKNOWN)
            .findFirst()
            .orElseThrow();
    return net.server
        .verdicts()
        .settle(
            WHO,
            Network.checkout(1),
            refund.paymentId(),
            new Verdict(paid, "bank's letter", "seen in their file"));
  }
}
