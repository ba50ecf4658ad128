package rondo.server.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Papers.OUT;
import static rondo.server.store.Papers.TERMS;
import static rondo.server.store.Papers.approvedAnd;
import static rondo.server.store.Papers.payment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.payment.side.PaymentKind;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife;
import rondo.server.rental.RentalState;
import rondo.server.store.Network;
import rondo.server.store.Papers;
import rondo.server.store.Step;
import rondo.server.store.StepDraft;

class SettlementTest {
  /** What two discs in these states come to: C captures, R releases, - waits. */
  @ParameterizedTest
  @CsvSource({
    "OPEN, OPEN, C 1 2",
    "OPEN, NOT_DISPENSED, C 1",
    "NOT_DISPENSED, OPEN, C 2",
    "RETURNED, NOT_DISPENSED, C 1",
    "SOLD, OPEN, C 1 2",
    "LOST, NOT_DISPENSED, C 1",
    "NOT_DISPENSED, NOT_DISPENSED, R",
    "OPEN, UNRESOLVED, -",
    "UNRESOLVED, NOT_DISPENSED, -",
    "OPEN, AUTHORISING, -",
    "AUTHORISING, NOT_DISPENSED, -"
  })
  void only_discs_that_left_are_captured_and_only_when_all_are_known(
      RentalState one, RentalState two, String expected) {
    for (CheckoutState over : List.of(CheckoutState.FINISHED, CheckoutState.ABANDONED)) {
      assertThat(words(Settlement.of(file(over, approvedAnd(), one, two)))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CheckoutState.class,
      names = {"AUTHORISING", "AUTHORISED", "DECLINED"})
  void nothing_is_settled_before_the_kiosk_says_that_it_is_over(CheckoutState state) {
    assertThat(words(Settlement.of(file(state, approvedAnd(), RentalState.OPEN)))).isEqualTo("-");
  }

  @ParameterizedTest
  @EnumSource(value = PaymentState.class, names = "SUCCESS", mode = EnumSource.Mode.EXCLUDE)
  void nothing_is_settled_without_an_approval(PaymentState state) {
    var ops = List.of(payment(PaymentKind.AUTHORISE, state, Optional.empty(), 195));

    assertThat(words(Settlement.of(file(CheckoutState.FINISHED, ops, RentalState.OPEN))))
        .isEqualTo("-");
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void one_capture_or_void_is_the_last_in_whatever_state_it_is(PaymentState state) {
    for (PaymentKind kind : List.of(PaymentKind.CAPTURE, PaymentKind.VOID)) {
      var ops = approvedAnd(payment(kind, state, Optional.empty(), 195));

      assertThat(words(Settlement.of(file(CheckoutState.FINISHED, ops, RentalState.OPEN))))
          .isEqualTo("-");
    }
  }

  @Test
  void what_is_captured_is_what_is_booked_as_owed() {
    var file =
        file(CheckoutState.FINISHED, approvedAnd(), RentalState.OPEN, RentalState.NOT_DISPENSED);
    Step step = settled(file);

    assertThat(step.payments())
        .extracting(PaymentOp::kind, op -> op.amount().minor())
        .containsExactly(org.assertj.core.api.Assertions.tuple(PaymentKind.CAPTURE, 195L));
    assertThat(step.lines()).extracting(LedgerLine::amountMinor).containsExactly(195L, -180L, -15L);
    assertThat(step.payments().getFirst().parentId())
        .contains(file.payments().getLast().paymentId());
  }

  @Test
  void a_checkout_in_doubt_writes_nothing_at_all() {
    Step step =
        settled(
            file(CheckoutState.FINISHED, approvedAnd(), RentalState.OPEN, RentalState.UNRESOLVED));

    assertThat(step.payments()).isEmpty();
    assertThat(step.transactions()).isEmpty();
    assertThat(step.checkouts()).isEmpty();
  }

  private static Step settled(CheckoutFile file) {
    StepDraft draft = new StepDraft(Papers.pen(OUT));
    draft.event(
        rondo.server.event.Events.now(
            draft.pen(),
            draft.pen().event(),
            "server",
            "test",
            new rondo.server.event.Events.About(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
            java.util.Map.of()));
    SettlementSteps.settle(draft, file, draft.cause());
    return draft.build();
  }

  private static CheckoutFile file(CheckoutState state, List<PaymentOp> ops, RentalState... discs) {
    List<Rental> rentals = new ArrayList<>();
    Arrays.stream(discs)
        .forEach(disc -> rentals.add(Papers.rental(rentals.size() + 1, life(disc), TERMS)));
    return Papers.file(state, Network.tariff(), Network.ZONE, rentals, ops);
  }

  private static RentalLife life(RentalState state) {
    return switch (state) {
      case AUTHORISING -> new RentalLife.Authorising();
      case OPEN -> new RentalLife.Open(OUT);
      case RETURNED -> new RentalLife.Returned(OUT, OUT.plusSeconds(60), 1);
      case SOLD -> new RentalLife.Sold(OUT, Network.march(16, 21, 0), 15);
      case LOST -> new RentalLife.Lost(OUT);
      case NOT_DISPENSED -> new RentalLife.NotDispensed("jam");
      case UNRESOLVED -> new RentalLife.Unresolved(OUT, "sensors disagree");
    };
  }

  private static String words(Settlement settlement) {
    return switch (settlement) {
      case Settlement.Capture(var taken) -> {
        var words = new StringBuilder("C");
        taken.forEach(
            rental -> words.append(' ').append(rental.discCode().equals(Network.FILM) ? 1 : 2));
        yield words.toString();
      }
      case Settlement.Release _ -> "R";
      case Settlement.Nothing _ -> "-";
    };
  }
}
