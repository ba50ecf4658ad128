package rondo.server.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GROUP;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.protocol.fact.Fact;
import rondo.server.refund.RefundReason;
import rondo.server.refund.RefundRequest;
import rondo.server.rental.SaleSweep;
import rondo.server.settle.SettleOutcome;
import rondo.server.settle.TaskDesk;
import rondo.server.store.MemoryGround;
import rondo.server.store.Network;
import rondo.server.task.TaskKind;

/**
 * A call that may have been made longer ago than the payment side remembers its key is asked about
 * and never made again, of whatever kind it is and whatever is answered; a person's word ends it
 * (F10). An authorisation is left out: its card is gone, so it is never made twice at any age.
 */
class KeyWindowTest {
  private static final OperatorId ANN = new OperatorId(Network.id(77));
  private static final int QUESTIONS = 12;
  private static final String SOUGHT = "DISC_MISSING";
  private static final PaymentStatus NOT_FOUND = new PaymentStatus.NotFound();

  @TempDir Path folder;
  private Network net;

  @BeforeEach
  void open() {
    net = new Network(new MemoryGround(), folder);
  }

  @AfterEach
  void close() {
    net.close();
  }

  static Stream<Arguments> kindsAndAnswers() {
    return Stream.of(PaymentKind.CAPTURE, PaymentKind.VOID, PaymentKind.CHARGE, PaymentKind.REFUND)
        .flatMap(kind ->
            Stream.of(
                    new PaymentStatus.NotFound(),
                    new PaymentStatus.Unknown(UnknownReason.UNREACHABLE))
                .map(answer -> Arguments.of(kind, answer)));
  }

  @ParameterizedTest
  @MethodSource("kindsAndAnswers")
  void past_its_window_a_payment_is_asked_about_until_a_person_ends_it(
      PaymentKind kind, PaymentStatus answer) {
    order(kind);
    List<String> first = new ArrayList<>();
    net.server = net.serverOn(net.ground.store(), silent(first, answer));
    net.server.payments().runDue();
    assertThat(first).as("it was made once").anyMatch(call -> !call.equals("status"));
    net.clock.advance(Duration.ofHours(25));

    List<String> later = new ArrayList<>();
    net.server = net.serverOn(net.ground.store(), silent(later, answer));
    for (int i = 0; i < QUESTIONS; i++) {
      net.server.payments().runDue();
      net.clock.advance(Duration.ofHours(7));
    }
    assertThat(later).as("only asked").isNotEmpty().containsOnly("status");
    assertThat(net.ground.tasks()).as("a person is told once").containsExactly("PAYMENT_UNKNOWN");

    PaymentOp doubtful = doubtful();
    assertThat(doubtful.kind()).isEqualTo(kind);
    var verdict = new Verdict(false, "letter", "not in their file");
    assertThat(
            net.server.verdicts().settle(ANN, Network.checkout(1), doubtful.paymentId(), verdict))
        .isTrue();
    assertThat(net.ground.tasks()).isEmpty();
    assertThat(net.file(1).payment(doubtful.paymentId()))
        .get()
        .extracting(PaymentOp::state)
        .isEqualTo(PaymentState.FAILED);
  }

  @Test
  void a_correction_that_a_person_finds_not_done_is_made_anew_and_the_customer_gets_it_back() {
    undoASale();
    net.server = net.serverOn(net.ground.store(), silent(new ArrayList<>(), NOT_FOUND));
    net.server.payments().runDue();
    net.clock.advance(Duration.ofHours(25));
    net.server.payments().runDue();
    long taken = net.balance(1, "payment-side");
    PaymentOp lost = doubtful();
    assertThat(lost.granted()).isFalse();

    var verdict = new Verdict(false, "letter", "not in their file");
    net.server = net.serverOn(net.ground.store());
    net.server.verdicts().settle(ANN, Network.checkout(1), lost.paymentId(), verdict);
    net.payAll();
    assertThat(net.ground.tasks()).as("of money, nobody is called").containsExactly(SOUGHT);
    assertThat(refundsAtTheBank()).containsExactly("REFUND " + lost.amountMinor());
    assertThat(taken - net.balance(1, "payment-side")).isEqualTo(lost.amountMinor());
    assertThat(net.violations()).isEmpty();
  }

  @Test
  void a_correction_that_is_refused_calls_a_person_and_is_not_asked_for_again() {
    undoASale();
    List<String> calls = new ArrayList<>();
    var no = new PaymentOutcome.Declined(DeclineReason.MORE_THAN_TAKEN);
    net.server = net.serverOn(net.ground.store(), saying(calls, NOT_FOUND, no));
    net.payAll();
    assertThat(calls).filteredOn(call -> !call.equals("status")).hasSize(1);
    assertThat(net.ground.tasks()).containsExactlyInAnyOrder(SOUGHT, "PAYMENT_REFUSED");
  }

  /** A disc is sold that is found where it was held out: the excess waits to be given back. */
  private void undoASale() {
    net.rentFilm();
    net.clock.set(march(17, 10, 0));
    new SaleSweep(net.ground.store(), net.ids, () -> {}).run(net.clock.instant());
    net.payAll();
    net.tell(
        PORT,
        new Fact.ReturnRefused(
            march(2, 20, 0),
            Network.returned(7),
            Optional.of(GROUP),
            Optional.of(FILM),
            "return-unclear"));
    var task = net.ground.store().openTasks(FILM, TaskKind.RETURN_TO_CHECK).getFirst();
    assertThat(
            new TaskDesk(net.ground.store(), net.clock, net.ids, () -> {})
                .credit(ANN, task.taskId(), "on the arm"))
        .isEqualTo(new SettleOutcome.Done());
  }

  private List<String> refundsAtTheBank() {
    return net.atTheBank().stream().filter(entry -> entry.startsWith("REFUND")).toList();
  }

  private PaymentOp doubtful() {
    return net.file(1).payments().stream()
        .filter(op -> op.state() == PaymentState.UNKNOWN)
        .findFirst()
        .orElseThrow();
  }

  /** One payment of this kind waits to be made, and no other. */
  private void order(PaymentKind kind) {
    switch (kind) {
      case CAPTURE -> {
        net.swipe(1, TestCard.APPROVED, FILM);
        net.tell(HALL, net.taken(1, 1, FILM));
        net.tell(HALL, net.finished(1, 1));
      }
      case VOID -> {
        net.swipe(1, TestCard.APPROVED, FILM);
        net.tell(HALL, net.stayed(1, 1, FILM));
        net.tell(HALL, net.finished(1));
      }
      case CHARGE -> {
        net.rentFilm();
        net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
      }
      case REFUND -> {
        net.rentFilm();
        var request =
            new RefundRequest(ANN, Money.of(100, "USD"), RefundReason.OTHER, "as agreed", 0);
        net.server.refunds().refund(Network.rental(1, 1), request);
      }
      case AUTHORISE -> throw new IllegalArgumentException("its card is gone");
    }
  }

  /** Says nothing of what it is told to do, and this of what it is asked. */
  private static PaymentSide silent(List<String> calls, PaymentStatus status) {
    return saying(calls, status, new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER));
  }

  private static PaymentSide saying(
      List<String> calls, PaymentStatus status, PaymentOutcome outcome) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              return method.getName().equals("status") ? status : outcome;
            });
  }
}
