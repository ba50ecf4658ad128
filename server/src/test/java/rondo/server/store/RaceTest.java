package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.COPY;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.PORT;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.AskId;
import rondo.base.id.KioskId;
import rondo.base.id.OperatorId;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.UnknownReason;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.protocol.ask.Ask;
import rondo.protocol.envelope.Message.FactReport;
import rondo.server.ServerFeatures;
import rondo.server.checkout.CheckoutState;
import rondo.server.database.TestDatabase;
import rondo.server.debt.DebtState;
import rondo.server.payment.Verdict;
import rondo.server.refund.RefundReason;
import rondo.server.refund.RefundRequest;
import rondo.server.rental.RentalState;

/**
 * Pairs of steps on one aggregate in every order of read and write, on PostgreSQL. Each step is one
 * read and one write, so there are four orders that differ: one after the other, twice, and either
 * one whole between the other's read and write.
 */
class RaceTest {
  private static final OperatorId WHO = new OperatorId(Network.id(77));

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.migrated();

  @TempDir Path folder;

  enum Order {
    A_THEN_B,
    B_THEN_A,
    B_INSIDE_A,
    A_INSIDE_B
  }

  private Network network() {
    return new Network(new PostgresGround(DATABASE.jdbi()), folder);
  }

  private static void race(
      Network net, Order order, Consumer<ServerFeatures> a, Consumer<ServerFeatures> b) {
    var store = net.ground.store();
    switch (order) {
      case A_THEN_B -> {
        a.accept(net.server);
        b.accept(net.server);
      }
      case B_THEN_A -> {
        b.accept(net.server);
        a.accept(net.server);
      }
      case B_INSIDE_A ->
          a.accept(net.serverOn(InterruptedStore.of(store, () -> b.accept(net.server))));
      case A_INSIDE_B ->
          b.accept(net.serverOn(InterruptedStore.of(store, () -> a.accept(net.server))));
    }
    net.payAll();
    assertThat(net.violations()).isEmpty();
    assertThat(net.ground.parked()).isEmpty();
  }

  private static Consumer<ServerFeatures> fact(KioskId kiosk, FactReport report) {
    return server -> server.facts().apply(kiosk, 1, report);
  }

  @ParameterizedTest
  @EnumSource
  void a_return_and_the_sale_at_the_maximum_end_as_the_machines_time_says(Order order) {
    try (Network net = network()) {
      net.rentFilm();
      net.clock.set(march(17, 0, 0));
      var back = fact(PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, back, server -> server.sales().run(net.clock.instant()));

      assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
      assertThat(net.balance(1, "payment-side")).isEqualTo(390);
      assertThat(net.balance(1, "customer")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_abandoned_checkout_is_voided_whenever_its_approval_comes(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.SILENT, FILM);
      net.clock.advance(Duration.ofMinutes(1));
      var abandoned = fact(HALL, net.next(HALL, net.abandoned(1)));

      race(net, order, abandoned, server -> server.payments().runDue());

      assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.ABANDONED);
      assertThat(net.payments(1)).containsExactly("AUTHORISE SUCCESS 195", "VOID SUCCESS 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_ask_and_its_own_abandonment_never_leave_money_reserved(Order order) {
    try (Network net = network()) {
      var abandoned = fact(HALL, net.next(HALL, net.abandoned(1)));
      var ask = net.authorise(1, "APPROVED", FILM);

      race(net, order, abandoned, server -> ask(net, server, ask));

      assertThat(net.file(1).checkout().state()).isEqualTo(CheckoutState.ABANDONED);
      assertThat(net.atTheBank()).isIn(List.of(), List.of("AUTHORISE 195", "VOID 0"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_fact_at_two_replicas_is_applied_once(Order order) {
    try (Network net = network()) {
      net.rentFilm();
      var report = net.next(PORT, net.back(1, FILM, march(3, 9, 0)));

      race(net, order, fact(PORT, report), fact(PORT, report));

      assertThat(net.ground.events()).containsOnlyOnce("disc-returned");
      assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_disc_given_out_here_and_taken_in_there_closes_in_any_order(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.APPROVED, FILM);
      var taken = fact(HALL, net.next(HALL, net.taken(1, 1, FILM)));
      var back = fact(PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, taken, back);
      net.tell(HALL, net.finished(1, 1));
      net.payAll();

      assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
      assertThat(net.ground.place(FILM)).isEqualTo("SLOT " + Network.FREE_SLOT);
      assertThat(net.balance(1, "payment-side")).isEqualTo(390);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_end_of_a_checkout_and_a_return_elsewhere_book_both(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.APPROVED, FILM);
      net.tell(HALL, net.taken(1, 1, FILM));
      var finished = fact(HALL, net.next(HALL, net.finished(1, 1)));
      var back = fact(PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, finished, back);

      assertThat(net.payments(1))
          .containsExactly("AUTHORISE SUCCESS 195", "CAPTURE SUCCESS 195", "CHARGE SUCCESS 195");
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_customers_never_get_the_same_disc(Order order) {
    try (Network net = network()) {
      var one = net.authorise(1, "APPROVED", FILM);
      var two = net.authorise(2, "APPROVED_SECOND", FILM);
      var answers = new ArrayList<Answer>();
      Consumer<ServerFeatures> first = server -> answers.add(ask(net, server, one));
      Consumer<ServerFeatures> second = server -> answers.add(ask(net, server, two));

      race(net, order, first, second);

      assertThat(answers).filteredOn(Answer.Authorised.class::isInstance).hasSize(1);
      assertThat(answers).filteredOn(Answer.Refused.class::isInstance).hasSize(1);
      assertThat(net.atTheBank()).containsExactly("AUTHORISE 195");
    }
  }

  @ParameterizedTest
  @EnumSource
  void of_two_carts_that_share_a_disc_one_opens_and_the_other_is_told_which(Order order) {
    try (Network net = network()) {
      var one = net.authorise(1, "APPROVED", FILM, GAME);
      var two = net.authorise(2, "APPROVED_SECOND", COPY, GAME);
      var answers = new ArrayList<Answer>();

      race(
          net,
          order,
          server -> answers.add(ask(net, server, one)),
          server -> answers.add(ask(net, server, two)));

      assertThat(answers).filteredOn(Answer.Authorised.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(Answer.Refused.class::isInstance)
          .singleElement()
          .satisfies(it -> assertThat(((Answer.Refused) it).discs()).contains(List.of(GAME)));
      assertThat(net.atTheBank()).containsExactly("AUTHORISE 574");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_end_of_a_cart_and_the_return_of_one_of_its_discs_book_both(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.APPROVED, FILM, GAME);
      net.tell(HALL, net.taken(1, 1, FILM));
      net.tell(HALL, net.stayed(1, 2, GAME));
      var finished = fact(HALL, net.next(HALL, net.finished(1, 1)));
      var back = fact(PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, finished, back);

      assertThat(net.payments(1))
          .containsExactly("AUTHORISE SUCCESS 574", "CAPTURE SUCCESS 195", "CHARGE SUCCESS 195");
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_replicas_that_pay_at_once_pay_once(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.APPROVED, FILM);
      net.tell(HALL, net.taken(1, 1, FILM));
      net.tell(HALL, net.finished(1, 1));

      race(net, order, server -> server.payments().runDue(), server -> server.payments().runDue());

      assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
      assertThat(net.balance(1, "payment-side")).isEqualTo(195);
    }
  }

  @ParameterizedTest
  @EnumSource
  void two_replicas_that_try_one_debt_charge_it_once(Order order) {
    try (Network net = owing()) {
      race(
          net,
          order,
          server -> server.debts().run(net.clock.instant()),
          server -> server.debts().tryNow(WHO, Network.rental(1, 1)));
      net.payAll();
      assertThat(net.payments(1)).filteredOn("CHARGE SUCCESS 195"::equals).hasSize(1);

      assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
      assertThat(net.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_debt_is_either_tried_or_given_up(Order order) {
    try (Network net = owing()) {
      race(
          net,
          order,
          server -> server.debts().run(net.clock.instant()),
          server -> server.debts().writeOff(WHO, Network.rental(1, 1), "given up"));
      net.payAll();

      boolean tried = net.debt(1).state() == DebtState.PAID;
      assertThat(net.debt(1).state()).isIn(DebtState.PAID, DebtState.WRITTEN_OFF);
      assertThat(net.balance(1, "expense:written-off")).isEqualTo(tried ? 0 : 195);
      assertThat(net.atTheBank()).hasSize(tried ? 3 : 2);
      assertThat(net.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_persons_verdict_and_the_banks_answer_are_booked_once(Order order) {
    try (Network net = network()) {
      net.swipe(1, TestCard.APPROVED, FILM);
      net.tell(HALL, net.taken(1, 1, FILM));
      net.tell(HALL, net.finished(1, 1));
      net.weather = RaceTest::takenWithoutAnAnswer;
      net.server = net.serverOn(net.ground.store());
      net.server.payments().runDue();
      assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
      net.weather = side -> side;
      net.clock.advance(Duration.ofHours(1));
      PaymentId capture =
          net.file(1).payment(PaymentKind.CAPTURE, Optional.empty()).orElseThrow().paymentId();

      race(
          net,
          order,
          server -> server.payments().runDue(),
          server ->
              server
                  .verdicts()
                  .settle(WHO, Network.checkout(1), capture, new Verdict(true, "file", "seen")));

      assertThat(net.payments(1)).contains("CAPTURE SUCCESS 195");
      assertThat(net.balance(1, "payment-side")).isEqualTo(195);
      assertThat(net.violations()).isEmpty();
    }
  }

  private Network owing() {
    Network net = network();
    net.weather = side -> FickleBank.refusing(side, 1);
    net.server = net.serverOn(net.ground.store());
    net.rentFilm();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    net.weather = side -> side;
    net.clock.set(net.debt(1).nextTryAt().orElseThrow());
    return net;
  }

  private static PaymentSide takenWithoutAnAnswer(PaymentSide bank) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(bank, arguments);
              return method.getName().equals("capture")
                  ? new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER)
                  : answer;
            });
  }

  private static Answer ask(Network net, ServerFeatures server, Ask ask) {
    return server.asks().answer(HALL, new AskId(net.ids.next()), Duration.ofSeconds(5), ask);
  }

  @ParameterizedTest
  @EnumSource
  void two_clicks_on_one_refund_give_back_once(Order order) {
    try (Network net = network()) {
      net.rentFilm();

      race(net, order, RaceTest::refundOneDollar, RaceTest::refundOneDollar);

      assertThat(net.atTheBank()).containsOnlyOnce("REFUND 100");
      assertThat(net.balance(1, "payment-side")).isEqualTo(95);
      assertThat(net.ground.mails()).containsExactlyInAnyOrder("RENTAL", "REFUND");
    }
  }

  private static void refundOneDollar(ServerFeatures server) {
    server
        .refunds()
        .refund(
            Network.rental(1, 1),
            new RefundRequest(
                WHO, Money.of(100, "USD"), RefundReason.GOODWILL, "rang on Tuesday", 0));
  }

  @ParameterizedTest
  @EnumSource
  void a_refund_and_a_return_both_count_whichever_is_first(Order order) {
    try (Network net = network()) {
      net.rentFilm();
      var back = fact(HALL, net.next(HALL, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, back, RaceTest::refundOneDollar);

      assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
      assertThat(net.balance(1, "payment-side")).isEqualTo(290);
      assertThat(net.balance(1, "customer")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_refund_and_a_sale_that_was_none_never_give_back_more_than_was_charged(Order order) {
    try (Network net = network()) {
      net.rentFilm();
      net.server.sales().run(march(17, 0, 0));
      net.payAll();
      var back = fact(PORT, net.next(PORT, net.back(1, FILM, march(3, 9, 0))));

      race(net, order, back, RaceTest::refundOneDollar);

      assertThat(net.rentalOf(1, 1).state()).isEqualTo(RentalState.RETURNED);
      assertThat(net.balance(1, "payment-side")).isBetween(290L, 390L);
      assertThat(net.balance(1, "customer")).isZero();
    }
  }
}
