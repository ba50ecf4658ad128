package rondo.server.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.server.store.MemoryGround;
import rondo.server.store.Network;

class PaymentDeskTest {
  @TempDir Path folder;
  Network net;

  @BeforeEach
  void open() {
    net = new Network(new MemoryGround(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void waits_double_up_to_a_quarter_of_an_hour() {
    assertThat(List.of(1, 2, 3, 9, 10, 11, 1000))
        .extracting(PaymentSteps::waitAfter)
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(512),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }

  @Test
  void a_payment_side_that_is_away_is_asked_until_it_is_back_and_takes_once() {
    finishOneFilm();
    net.server = net.serverOn(net.ground.store(), away());
    for (int i = 0; i < PaymentSteps.TELL_AFTER_TRIES; i++) {
      net.server.payments().runDue();
      net.clock.advance(Duration.ofMinutes(16));
    }
    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_UNKNOWN");
    assertThat(net.balance(1, "customer")).isEqualTo(195);

    net.server = net.serverOn(net.ground.store());
    net.payAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.balance(1, "customer")).isZero();
  }

  @Test
  void after_a_day_an_unanswered_payment_is_asked_about_and_never_sent_again() {
    finishOneFilm();
    net.server = net.serverOn(net.ground.store(), away());
    net.server.payments().runDue();
    net.clock.advance(Duration.ofHours(25));
    net.server = net.serverOn(net.ground.store());
    net.server.payments().runDue();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195");
    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
  }

  @Test
  void a_key_that_was_used_for_something_else_is_refused_and_a_person_told() {
    finishOneFilm();
    net.server = net.serverOn(net.ground.store(), answering(new PaymentOutcome.KeyConflict()));
    net.server.payments().runDue();

    assertThat(net.payments(1)).contains("CAPTURE DECLINED 195");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
    assertThat(net.balance(1, "customer")).isEqualTo(195);
  }

  @Test
  void a_payment_side_that_breaks_is_asked_again() {
    finishOneFilm();
    net.server =
        net.serverOn(
            net.ground.store(),
            side(method -> {
              throw new IllegalStateException("broken");
            }));
    net.server.payments().runDue();
    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");

    net.server = net.serverOn(net.ground.store());
    net.payAll();
    assertThat(net.payments(1)).contains("CAPTURE SUCCESS 195");
  }

  @Test
  void nothing_is_given_back_of_a_charge_that_was_refused() {
    net.swipe(1, TestCard.CHARGE_DECLINED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.clock.set(march(17, 0, 0));
    net.server.sales().run(net.clock.instant());
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();

    assertThat(net.payments(1)).contains("CHARGE DECLINED 2728", "REFUND FAILED 2533");
    assertThat(net.balance(1, "customer")).isEqualTo(195);
  }

  @Test
  void the_running_desk_pays_when_it_is_woken_and_ends_when_it_is_closed() throws Exception {
    var captured = new CountDownLatch(1);
    PaymentSide direct = net.bank.direct();
    var counting =
        side(method -> {
          if (method.equals("capture")) {
            captured.countDown();
          }
          return new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER);
        });
    net.server = net.serverOn(net.ground.store(), direct);
    net.swipe(1, TestCard.APPROVED, FILM);
    net.server = net.serverOn(net.ground.store(), counting);
    try (var desk = net.server.payments().start()) {
      net.tell(HALL, net.taken(1, 1, FILM));
      net.tell(HALL, net.finished(1, 1));
      assertThat(captured.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(desk).isNotNull();
    }
  }

  private void finishOneFilm() {
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
  }

  private static PaymentSide away() {
    return answering(new PaymentOutcome.Unknown(UnknownReason.UNREACHABLE));
  }

  private static PaymentSide answering(PaymentOutcome outcome) {
    return side(method -> outcome);
  }

  private interface Answering {
    PaymentOutcome to(String method);
  }

  private static PaymentSide side(Answering answer) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) ->
                method.getName().equals("status")
                    ? new PaymentStatus.Unknown(UnknownReason.UNREACHABLE)
                    : answer.to(method.getName()));
  }
}
