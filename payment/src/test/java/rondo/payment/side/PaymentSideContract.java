package rondo.payment.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.id.IdSource;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.base.time.SettableClock;
import rondo.media.magstripe.CardData;
import rondo.media.magstripe.Luhn;
import rondo.payment.side.PaymentOutcome.Approved;
import rondo.payment.side.PaymentOutcome.Declined;
import rondo.payment.side.PaymentOutcome.KeyConflict;
import rondo.payment.side.PaymentOutcome.Unknown;
import rondo.payment.simulator.PaymentEntry;
import rondo.payment.simulator.SimulatorFixture;
import rondo.payment.simulator.TestCard;

/** What every payment side must do; US dollars, test cards. */
public abstract class PaymentSideContract {
  protected final SettableClock clock = new SettableClock("2030-01-01T00:00:00Z");
  private final IdSource ids = new IdSource(clock, new SplittableRandom(31));

  /** The payment side, with this deadline where there is one. */
  protected abstract PaymentSide side(Duration deadline);

  /** The payment side's own ledger. */
  protected abstract List<PaymentEntry> entries();

  @Test
  void an_approved_authorisation_gives_a_token_and_what_a_receipt_needs() {
    CardOnFile card = authorised(key(), 500, TestCard.APPROVED);
    assertThat(card.lastFour()).isEqualTo(TestCard.APPROVED.card().lastFour());
    assertThat(card.brand()).isNotBlank();
  }

  @Test
  void a_card_proves_the_age_of_its_owner_and_nothing_moves() {
    assertThat(age(TestCard.APPROVED, 18)).isEqualTo(AgeProof.YES);
    assertThat(age(TestCard.UNDER_AGE, 18)).isEqualTo(AgeProof.NO);
    assertThat(age(TestCard.UNDER_AGE, 16)).isEqualTo(AgeProof.YES);
    assertThat(age(TestCard.WITHOUT_AGE, 18)).isEqualTo(AgeProof.UNKNOWN);
    assertThat(entries()).isEmpty();
  }

  @Test
  void a_card_that_could_be_real_proves_no_age() {
    CardData card =
        new CardData(Luhn.complete("411111111111111"), Optional.empty(), Optional.empty());
    assertThat(side().age(key(), card, 18)).isEqualTo(AgeProof.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 151})
  void what_is_no_age_is_never_asked(int years) {
    assertThatThrownBy(() -> age(TestCard.APPROVED, years))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"UNDER_AGE", "WITHOUT_AGE"})
  void a_card_that_proves_no_age_pays_for_all_else(TestCard card) {
    PaymentId held = key();
    authorised(held, 500, card);
    assertApproved(capture(key(), held, 500));
  }

  private AgeProof age(TestCard card, int years) {
    return side().age(key(), card.card(), years);
  }

  @Test
  void the_same_card_has_the_same_token_and_another_card_another() {
    CardToken token = authorised(key(), 500, TestCard.APPROVED).token();
    assertThat(authorised(key(), 700, TestCard.APPROVED).token()).isEqualTo(token);
    assertThat(authorised(key(), 700, TestCard.APPROVED_SECOND).token()).isNotEqualTo(token);
  }

  @ParameterizedTest
  @CsvSource({"DECLINED,CARD_DECLINED", "INSUFFICIENT_FUNDS,INSUFFICIENT_FUNDS"})
  void a_card_that_declines_declines_for_ever_under_its_key(TestCard card, DeclineReason reason) {
    PaymentId key = key();
    assertThat(authorise(key, 500, card)).isEqualTo(new Declined(reason));
    assertThat(authorise(key, 500, card)).isEqualTo(new Declined(reason));
    assertThat(capture(key(), key, 500))
        .isEqualTo(new Declined(DeclineReason.NO_SUCH_AUTHORISATION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111111111111111", "5555555555554444", "9999000000009990"})
  void a_card_that_could_be_real_is_not_taken(String number) {
    String digits = Luhn.complete(number.substring(0, 15));
    CardData card = new CardData(digits, Optional.empty(), Optional.empty());
    assertThat(side().authorise(key(), usd(500), card, "checkout"))
        .isEqualTo(new Declined(DeclineReason.CARD_NOT_TAKEN));
  }

  @Test
  void a_card_is_not_taken_after_its_last_month() {
    clock.set(Instant.parse("2049-12-31T23:59:59Z"));
    authorised(key(), 500, TestCard.APPROVED);
    clock.set(Instant.parse("2050-01-01T00:00:00Z"));
    assertThat(authorise(key(), 500, TestCard.APPROVED))
        .isEqualTo(new Declined(DeclineReason.EXPIRED_CARD));
  }

  @Test
  void another_currency_is_declined() {
    Money euro = Money.of(500, "EUR");
    PaymentId held = key();
    CardToken token = authorised(held, 500, TestCard.APPROVED).token();
    assertThat(side().authorise(key(), euro, TestCard.APPROVED.card(), "checkout"))
        .isEqualTo(new Declined(DeclineReason.WRONG_CURRENCY));
    assertThat(side().capture(key(), held, euro))
        .isEqualTo(new Declined(DeclineReason.WRONG_CURRENCY));
    assertThat(side().charge(key(), token, euro, "rental"))
        .isEqualTo(new Declined(DeclineReason.WRONG_CURRENCY));
    PaymentId taken = key();
    assertApproved(capture(taken, held, 500));
    assertThat(side().refund(key(), taken, euro))
        .isEqualTo(new Declined(DeclineReason.WRONG_CURRENCY));
  }

  @Test
  void the_same_key_and_body_have_the_same_answer_and_one_effect() {
    PaymentId held = key();
    PaymentId taken = key();
    PaymentId back = key();
    PaymentOutcome authorised = authorise(held, 500, TestCard.APPROVED);
    assertApproved(capture(taken, held, 300));
    assertApproved(refund(back, taken, 300));
    assertThat(authorise(held, 500, TestCard.APPROVED)).isEqualTo(authorised);
    assertApproved(capture(taken, held, 300));
    assertApproved(refund(back, taken, 300));
    assertThat(entries()).extracting(PaymentEntry::key).containsExactly(held, taken, back);
  }

  @Test
  void a_key_with_another_body_is_a_conflict_and_changes_nothing() {
    PaymentId key = key();
    CardToken token = authorised(key, 500, TestCard.APPROVED).token();
    assertThat(authorise(key, 501, TestCard.APPROVED)).isEqualTo(new KeyConflict());
    assertThat(authorise(key, 500, TestCard.APPROVED_SECOND)).isEqualTo(new KeyConflict());
    assertThat(side().authorise(key, usd(500), TestCard.APPROVED.card(), "another"))
        .isEqualTo(new KeyConflict());
    assertThat(side().charge(key, token, usd(500), "checkout")).isEqualTo(new KeyConflict());
    assertThat(capture(key, key, 500)).isEqualTo(new KeyConflict());
    assertThat(annul(key, key)).isEqualTo(new KeyConflict());
    assertThat(refund(key, key, 500)).isEqualTo(new KeyConflict());
    assertThat(entries()).hasSize(1);
    assertApproved(capture(key(), key, 500));
  }

  @Test
  void at_most_what_is_held_is_captured_and_only_once() {
    PaymentId held = key();
    authorised(held, 500, TestCard.APPROVED);
    assertThat(capture(key(), held, 501))
        .isEqualTo(new Declined(DeclineReason.MORE_THAN_AUTHORISED));
    assertApproved(capture(key(), held, 180));
    assertThat(capture(key(), held, 180)).isEqualTo(new Declined(DeclineReason.ALREADY_CAPTURED));
    assertThat(capture(key(), key(), 180))
        .isEqualTo(new Declined(DeclineReason.NO_SUCH_AUTHORISATION));
  }

  @Test
  void what_is_voided_cannot_be_captured_and_what_is_captured_cannot_be_voided() {
    PaymentId first = key();
    authorised(first, 500, TestCard.APPROVED);
    assertApproved(annul(key(), first));
    assertThat(capture(key(), first, 500)).isEqualTo(new Declined(DeclineReason.ALREADY_VOIDED));
    PaymentId second = key();
    authorised(second, 500, TestCard.APPROVED);
    assertApproved(capture(key(), second, 500));
    assertThat(annul(key(), second)).isEqualTo(new Declined(DeclineReason.ALREADY_CAPTURED));
  }

  @Test
  void voiding_what_holds_nothing_is_approved() {
    PaymentId held = key();
    authorised(held, 500, TestCard.APPROVED);
    assertApproved(annul(key(), held));
    assertApproved(annul(key(), held));
    PaymentId declined = key();
    authorise(declined, 500, TestCard.DECLINED);
    assertApproved(annul(key(), declined));
  }

  @Test
  void only_authorisations_are_voided() {
    PaymentId held = key();
    PaymentId charge = key();
    CardToken token = authorised(held, 500, TestCard.APPROVED).token();
    assertApproved(side().charge(charge, token, usd(100), "rental"));
    assertThat(annul(key(), charge)).isEqualTo(new Declined(DeclineReason.NO_SUCH_AUTHORISATION));
  }

  @Test
  void an_authorisation_that_was_voided_before_it_came_is_declined() {
    PaymentId late = key();
    assertApproved(annul(key(), late));
    assertThat(authorise(late, 500, TestCard.APPROVED))
        .isEqualTo(new Declined(DeclineReason.REVERSED));
    assertThat(capture(key(), late, 500))
        .isEqualTo(new Declined(DeclineReason.NO_SUCH_AUTHORISATION));
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "LATE"})
  void an_authorisation_without_an_answer_is_found_and_can_be_voided(TestCard card) {
    PaymentId key = key();
    assertNoAnswer(key, card);
    assertNoAnswer(key, card);
    assertThat(statusOnceArrived(key))
        .isInstanceOfSatisfying(
            PaymentStatus.Found.class,
            found -> {
              assertThat(found.kind()).isEqualTo(PaymentKind.AUTHORISE);
              assertThat(found.amount()).isEqualTo(usd(500));
              assertThat(found.outcome()).isInstanceOf(Approved.class);
            });
    assertApproved(annul(key(), key));
    assertThat(entries()).hasSize(2);
  }

  @Test
  void an_authorisation_that_got_lost_is_not_found_and_can_be_voided() {
    PaymentId key = key();
    assertNoAnswer(key, TestCard.LOST);
    assertThat(side().status(key)).isEqualTo(new PaymentStatus.NotFound());
    assertApproved(annul(key(), key));
    assertThat(entries()).extracting(PaymentEntry::kind).containsExactly(PaymentKind.VOID);
  }

  @Test
  void a_card_is_charged_later_by_its_token() {
    CardToken token = authorised(key(), 500, TestCard.APPROVED).token();
    assertApproved(side().charge(key(), token, usd(1_000), "rental"));
    assertApproved(side().charge(key(), token, usd(1_000), "rental"));
    assertThat(side().charge(key(), new CardToken("tok_nobody"), usd(1), "rental"))
        .isEqualTo(new Declined(DeclineReason.NO_SUCH_TOKEN));
  }

  @Test
  void a_card_may_pay_its_first_night_and_decline_the_others() {
    PaymentId held = key();
    CardToken token = authorised(held, 500, TestCard.CHARGE_DECLINED).token();
    assertApproved(capture(key(), held, 500));
    assertThat(side().charge(key(), token, usd(1_000), "rental"))
        .isEqualTo(new Declined(DeclineReason.CARD_DECLINED));
  }

  @Test
  void refunds_together_give_back_at_most_what_was_taken() {
    PaymentId held = key();
    PaymentId taken = key();
    PaymentId charge = key();
    CardToken token = authorised(held, 500, TestCard.APPROVED).token();
    assertApproved(capture(taken, held, 400));
    assertApproved(refund(key(), taken, 150));
    assertThat(refund(key(), taken, 251)).isEqualTo(new Declined(DeclineReason.MORE_THAN_TAKEN));
    assertApproved(refund(key(), taken, 250));
    assertThat(refund(key(), taken, 1)).isEqualTo(new Declined(DeclineReason.MORE_THAN_TAKEN));
    assertApproved(side().charge(charge, token, usd(200), "rental"));
    assertApproved(refund(key(), charge, 200));
  }

  @Test
  void only_what_was_taken_is_refunded() {
    PaymentId held = key();
    authorised(held, 500, TestCard.APPROVED);
    PaymentId refused = key();
    assertThat(capture(refused, held, 600)).isInstanceOf(Declined.class);
    for (PaymentId nothing : List.of(held, refused, key())) {
      assertThat(refund(key(), nothing, 1)).isEqualTo(new Declined(DeclineReason.NO_SUCH_PAYMENT));
    }
  }

  @Test
  void the_status_of_a_key_is_what_was_answered() {
    PaymentId held = key();
    PaymentId taken = key();
    PaymentId annulled = key();
    PaymentOutcome authorised = authorise(held, 500, TestCard.APPROVED);
    capture(taken, held, 600);
    annul(annulled, held);
    assertThat(side().status(held))
        .isEqualTo(new PaymentStatus.Found(PaymentKind.AUTHORISE, usd(500), (Approved) authorised));
    assertThat(side().status(taken))
        .isEqualTo(
            new PaymentStatus.Found(
                PaymentKind.CAPTURE, usd(600), new Declined(DeclineReason.MORE_THAN_AUTHORISED)));
    assertThat(side().status(annulled))
        .isEqualTo(
            new PaymentStatus.Found(PaymentKind.VOID, usd(0), new Approved(Optional.empty())));
    assertThat(side().status(key())).isEqualTo(new PaymentStatus.NotFound());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void an_amount_that_is_not_positive_is_a_fault_of_the_caller(long minor) {
    CardData card = TestCard.APPROVED.card();
    assertThatThrownBy(() -> side().authorise(key(), usd(minor), card, "checkout"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> capture(key(), key(), minor))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> refund(key(), key(), minor))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "line\nbreak",
        "\u00e4",
        "1234567890123456789012345678901234567890123456789012345678901234x"
      })
  void a_reference_that_cannot_be_printed_is_a_fault_of_the_caller(String reference) {
    CardData card = TestCard.APPROVED.card();
    assertThatThrownBy(() -> side().authorise(key(), usd(1), card, reference))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private PaymentSide side() {
    return side(SimulatorFixture.PLENTY);
  }

  private void assertNoAnswer(PaymentId key, TestCard card) {
    PaymentSide hurried = side(SimulatorFixture.HURRY);
    assertThat(hurried.authorise(key, usd(500), card.card(), "checkout"))
        .isEqualTo(new Unknown(UnknownReason.NO_ANSWER));
  }

  /** On a loaded machine the caller may have given up before the call was even read. */
  private PaymentStatus statusOnceArrived(PaymentId key) {
    PaymentStatus status = side().status(key);
    for (int tries = 0; tries < 500 && status instanceof PaymentStatus.NotFound; tries++) {
      LockSupport.parkNanos(10_000_000);
      status = side().status(key);
    }
    return status;
  }

  private PaymentId key() {
    return new PaymentId(ids.next());
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }

  private static void assertApproved(PaymentOutcome outcome) {
    assertThat(outcome).isEqualTo(new Approved(Optional.empty()));
  }

  private PaymentOutcome authorise(PaymentId key, long minor, TestCard card) {
    return side().authorise(key, usd(minor), card.card(), "checkout");
  }

  private CardOnFile authorised(PaymentId key, long minor, TestCard card) {
    return switch (authorise(key, minor, card)) {
      case Approved(Optional<CardOnFile> onFile) -> onFile.orElseThrow();
      case PaymentOutcome other -> throw new AssertionError("not approved: " + other);
    };
  }

  private PaymentOutcome capture(PaymentId key, PaymentId authorisation, long minor) {
    return side().capture(key, authorisation, usd(minor));
  }

  private PaymentOutcome annul(PaymentId key, PaymentId authorisation) {
    return side().voidAuthorisation(key, authorisation);
  }

  private PaymentOutcome refund(PaymentId key, PaymentId captured, long minor) {
    return side().refund(key, captured, usd(minor));
  }
}
