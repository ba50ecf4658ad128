package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;
import static rondo.server.store.Network.march;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.OperatorId;
import rondo.base.id.RentalId;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentOutcome.Declined;
import rondo.payment.side.PaymentSide;
import rondo.payment.simulator.TestCard;
import rondo.server.debt.DebtState;
import rondo.server.debt.DebtSteps;
import rondo.server.debt.DueDebt;

/** Debts that another try does not help, and what is no debt at all (I1, F9, F12). */
abstract class HopelessDebtStoryContract extends StoryContract {
  private static final OperatorId WHO = new OperatorId(Network.id(77));
  private static final RentalId RENTAL = Network.rental(1, 1);

  @Test
  void a_capture_that_was_made_before_is_never_charged_again_as_a_debt() {
    net.weather = HopelessDebtStoryContract::capturedBefore;
    net.server = net.serverOn(net.ground.store());
    net.swipe(1, TestCard.APPROVED, FILM);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.finished(1, 1));
    net.server.payments().runDue();

    assertThat(net.payments(1)).contains("CAPTURE UNKNOWN 195");
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_MISMATCH");
    assertThat(net.file(1).debts()).isEmpty();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    assertThat(net.atTheBank())
        .containsExactlyInAnyOrder("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.tasks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_SUCH_TOKEN", "CARD_NOT_TAKEN", "EXPIRED_CARD"})
  void a_card_that_is_gone_or_over_is_tried_again_by_a_person_only(DeclineReason reason) {
    owe(side -> answering(side, "charge", new Declined(reason)));
    assertThat(net.debt(1).nextTryAt()).isEmpty();
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
    net.clock.advance(Duration.ofDays(30));
    assertThat(net.server.debts().run(net.clock.instant())).isZero();

    net.weather = side -> side;
    net.server = net.serverOn(net.ground.store());
    assertThat(net.server.debts().tryNow(WHO, RENTAL)).isTrue();
    net.payAll();
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
  }

  @Test
  void a_debt_that_is_paid_after_all_calls_nobody_any_more() {
    owe(side -> FickleBank.refusing(side, 5));
    net.collectAll();
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");

    assertThat(net.server.debts().tryNow(WHO, RENTAL)).isTrue();
    net.payAll();
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void a_debt_that_a_living_charge_blocks_is_left_to_a_person_and_not_due_for_ever() {
    owe(side -> FickleBank.refusing(side, 1));
    assertThat(net.server.debts().tryNow(WHO, RENTAL)).isTrue();
    var draft = new StepDraft(Pen.at(net.clock, net.ids));
    DebtSteps.putOff(draft, net.file(1), net.rentalOf(1, 1), Optional.of(net.clock.instant()));
    assertThat(net.ground.store().write(draft.build())).isEqualTo(new WriteResult.Won());

    assertThat(net.server.debts().run(net.clock.instant())).isEqualTo(1);
    assertThat(net.server.debts().run(net.clock.instant())).as("not due any more").isZero();
    assertThat(net.debt(1).nextTryAt()).isEmpty();
    assertThat(net.ground.tasks()).containsExactly("PAYMENT_REFUSED");
    net.payAll();
    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195", "CHARGE 195");
    assertThat(net.ground.tasks()).isEmpty();
  }

  @Test
  void due_debts_are_read_page_by_page() {
    oweTwo();
    RentalStore store = net.ground.store();
    Instant later = net.clock.instant().plus(Duration.ofDays(9));
    List<DueDebt> all = store.dueDebts(later, Optional.empty(), 9);

    assertThat(all)
        .extracting(DueDebt::rentalId)
        .containsExactlyInAnyOrder(RENTAL, Network.rental(1, 2));
    assertThat(store.dueDebts(later, Optional.empty(), 1)).containsExactly(all.getFirst());
    assertThat(store.dueDebts(later, Optional.of(all.getFirst()), 1))
        .containsExactly(all.getLast());
    assertThat(store.dueDebts(later, Optional.of(all.getLast()), 1)).isEmpty();
    Instant tooSoon = all.getFirst().nextTryAt().minusSeconds(1);
    assertThat(store.dueDebts(tooSoon, Optional.empty(), 9)).isEmpty();
  }

  @Test
  void hundreds_that_cannot_be_tried_never_keep_the_next_one_waiting() {
    owe(side -> FickleBank.refusing(side, 1));
    Instant due = net.debt(1).nextTryAt().orElseThrow();
    List<DueDebt> all =
        Stream.concat(
                IntStream.range(0, 250)
                    .mapToObj(n -> new DueDebt(new RentalId(Network.id(70_000 + n)), due)),
                Stream.of(new DueDebt(RENTAL, due)))
            .toList();
    net.clock.set(due);
    RentalStore real = net.ground.store();

    assertThat(net.serverOn(listing(real, all)).debts().run(due)).isEqualTo(1);
    net.payAll();
    assertThat(net.debt(1).state()).isEqualTo(DebtState.PAID);
  }

  /** Two discs that came back late, and each of their charges was refused once. */
  private void oweTwo() {
    net.weather = side -> FickleBank.refusing(side, 1);
    net.server = net.serverOn(net.ground.store());
    net.swipe(1, TestCard.APPROVED, FILM, GAME);
    net.tell(HALL, net.taken(1, 1, FILM));
    net.tell(HALL, net.taken(1, 2, GAME));
    net.tell(HALL, net.finished(1, 1, 2));
    net.payAll();
    net.tell(HALL, net.back(1, FILM, march(3, 9, 0)));
    net.payAll();
    net.tell(Network.PORT, net.back(2, GAME, march(4, 9, 0)));
    net.payAll();
  }

  /** Captures, and says the first time that this was done before. */
  private static PaymentSide capturedBefore(PaymentSide bank) {
    return (PaymentSide)
        Proxy.newProxyInstance(
            PaymentSide.class.getClassLoader(),
            new Class<?>[] {PaymentSide.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(bank, arguments);
              return method.getName().equals("capture")
                  ? new Declined(DeclineReason.ALREADY_CAPTURED)
                  : answer;
            });
  }

  /** A store that lists these as due and cannot read the rentals that do not exist. */
  private static RentalStore listing(RentalStore real, List<DueDebt> all) {
    return (RentalStore)
        Proxy.newProxyInstance(
            RentalStore.class.getClassLoader(),
            new Class<?>[] {RentalStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("dueDebts")) {
                var after = (Optional<?>) arguments[1];
                int from = after.map(last -> all.indexOf(last) + 1).orElse(0);
                return all.subList(from, Math.min(all.size(), from + (int) arguments[2]));
              }
              Object found = method.invoke(real, arguments);
              if (method.getName().equals("checkoutOf") && found.equals(Optional.empty())) {
                throw new IllegalStateException("cannot be read");
              }
              return found;
            });
  }
}
