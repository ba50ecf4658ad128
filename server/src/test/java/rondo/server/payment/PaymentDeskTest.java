package rondo.server.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.base.id.CheckoutId;
import rondo.base.id.OperatorId;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.server.store.MemoryGround;
import rondo.server.store.Network;
import rondo.server.store.RentalStore;
import rondo.server.task.OperatorTask;

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
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_UNKNOWN");
    for (int i = 0; i < 5; i++) {
      net.clock.advance(Duration.ofHours(7));
      net.server.payments().runDue();
    }
    assertThat(net.atTheBank()).as("however often it is asked").containsExactly("AUTHORISE 195");
    assertThat(net.ground.tasks()).as("a person is told once").containsExactly("PAYMENT_UNKNOWN");
  }

  @Test
  void a_payment_that_may_have_been_made_before_a_kill_is_never_sent_after_a_day() {
    finishOneFilm();
    net.server =
        net.serverOn(
            net.ground.store(),
            side(method -> {
              throw new AssertionError("killed");
            }));
    assertThatThrownBy(net.server.payments()::runDue).hasMessage("killed");
    assertThat(net.payments(1)).contains("CAPTURE PENDING 195");
    net.clock.advance(Duration.ofHours(25));
    net.server = net.serverOn(net.ground.store());
    net.server.payments().runDue();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195");
    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_UNKNOWN");
  }

  @Test
  void a_payment_that_may_have_been_made_before_a_kill_is_asked_about_and_made_within_the_day() {
    finishOneFilm();
    net.server =
        net.serverOn(
            net.ground.store(),
            side(method -> {
              throw new AssertionError("killed");
            }));
    assertThatThrownBy(net.server.payments()::runDue).hasMessage("killed");
    net.clock.advance(Duration.ofHours(23));
    net.server = net.serverOn(net.ground.store());
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  @Test
  void a_payment_that_was_certainly_never_made_is_made_also_after_a_week() {
    finishOneFilm();
    net.clock.advance(Duration.ofDays(7));
    net.server = net.serverOn(net.ground.store());
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_wrong_amount_is_never_booked_and_a_person_reads_both_amounts() {
    finishOneFilm();
    net.server = net.serverOn(net.ground.store(), away());
    net.server.payments().runDue();
    net.clock.advance(Duration.ofMinutes(1));
    net.server = net.serverOn(net.ground.store(), echoing(Money.of(999, "USD")));
    net.server.payments().runDue();

    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
    assertThat(net.balance(1, "payment-side")).isZero();
    assertThat(tasksOfCapture())
        .singleElement()
        .extracting(OperatorTask::detail)
        .asString()
        .contains("1.95", "9.99");

    net.clock.advance(Duration.ofHours(7));
    net.server = net.serverOn(net.ground.store(), echoing(Money.of(195, "USD")));
    net.server.payments().runDue();
    assertThat(net.payments(1)).contains("CAPTURE SUCCESS 195");
    assertThat(net.ground.tasks()).as("nobody has to look any more").isEmpty();
  }

  @Test
  void one_answer_of_a_person_settles_a_payment_that_is_past_its_window() {
    after_a_day_an_unanswered_payment_is_asked_about_and_never_sent_again();
    var verdict = new Verdict(true, "settlement 2030-03-02 line 7", "the bank's file shows it");

    assertThat(settle(verdict)).isTrue();
    assertThat(settle(new Verdict(false, "x", "y"))).as("one answer settles it").isFalse();
    assertThat(net.payments(1)).contains("CAPTURE SUCCESS 195");
    assertThat(net.balance(1, "customer")).isZero();
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.ground.events()).contains("payment-verdict");
  }

  @Test
  void a_person_who_finds_that_it_was_not_paid_leaves_a_debt() {
    after_a_day_an_unanswered_payment_is_asked_about_and_never_sent_again();

    assertThat(settle(new Verdict(false, "bank's letter", "not in their file"))).isTrue();
    assertThat(net.payments(1)).contains("CAPTURE FAILED 195");
    assertThat(net.debt(1).amount()).isEqualTo(Money.of(195, "USD"));
    assertThat(net.balance(1, "customer")).isEqualTo(195);
    net.tell(HALL, net.back(1, FILM, net.clock.instant()));
    net.payAll();
    assertThat(net.balance(1, "customer")).as("the close charges all that is owed").isZero();
  }

  @Test
  void a_hundred_that_cannot_be_made_never_keep_the_next_one_waiting() {
    finishOneFilm();
    RentalStore real = net.ground.store();
    DuePayment good = real.duePayments(net.clock.instant(), Optional.empty(), 9).getFirst();
    List<DuePayment> all =
        Stream.concat(
                IntStream.range(0, 250)
                    .mapToObj(n ->
                        new DuePayment(
                            new PaymentId(Network.id(70_000 + n)),
                            new CheckoutId(Network.id(80_000 + n)),
                            Network.START)),
                Stream.of(good))
            .toList();
    net.server = net.serverOn(listing(real, all));

    assertThat(net.server.payments().runDue()).isEqualTo(1);
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
  }

  /** A store that lists these as due and cannot read the checkouts that do not exist. */
  private static RentalStore listing(RentalStore real, List<DuePayment> all) {
    return (RentalStore)
        Proxy.newProxyInstance(
            RentalStore.class.getClassLoader(),
            new Class<?>[] {RentalStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("duePayments")) {
                var after = (Optional<?>) arguments[1];
                int from = after.map(last -> all.indexOf(last) + 1).orElse(0);
                return all.subList(from, Math.min(all.size(), from + (int) arguments[2]));
              }
              Object found = method.invoke(real, arguments);
              if (method.getName().equals("checkout") && found.equals(Optional.empty())) {
                throw new IllegalStateException("cannot be read");
              }
              return found;
            });
  }

  private boolean settle(Verdict verdict) {
    return net.server
        .verdicts()
        .settle(
            new OperatorId(Network.id(77)), Network.checkout(1), capture().paymentId(), verdict);
  }

  private PaymentOp capture() {
    return net.file(1).payment(PaymentKind.CAPTURE, Optional.empty()).orElseThrow();
  }

  private List<OperatorTask> tasksOfCapture() {
    return net.ground.store().openTasks(capture().paymentId());
  }

  private static PaymentSide echoing(Money amount) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) ->
                new PaymentStatus.Found(
                    PaymentKind.CAPTURE, amount, new PaymentOutcome.Approved(Optional.empty())));
  }

  @Test
  void a_key_that_was_used_for_something_else_is_booked_as_nothing_and_a_person_told() {
    finishOneFilm();
    net.server = net.serverOn(net.ground.store(), answering(new PaymentOutcome.KeyConflict()));
    net.server.payments().runDue();

    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_MISMATCH");
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
