package rondo.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static rondo.server.store.Network.FILM;
import static rondo.server.store.Network.GAME;
import static rondo.server.store.Network.HALL;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.id.AskId;
import rondo.base.id.TitleId;
import rondo.base.place.Slot;
import rondo.media.label.DiscCode;
import rondo.payment.side.AgeProof;
import rondo.payment.side.PaymentSide;
import rondo.payment.simulator.TestCard;
import rondo.protocol.ask.Answer;
import rondo.server.catalogue.KnownDisc;
import rondo.tariff.rule.Format;

/** Titles from 18 on: the card is the proof, and without it nothing is reserved (page "Age"). */
abstract class AgeStoryContract extends StoryContract {
  private static final DiscCode ADULT = DiscCode.of(18);
  private static final DiscCode YOUTH = DiscCode.of(16);

  @BeforeEach
  void load() {
    net.ground.add(disc(ADULT, 18), HALL, new Slot(2, 1));
    net.ground.add(disc(YOUTH, 16), HALL, new Slot(2, 2));
  }

  private static KnownDisc disc(DiscCode code, int age) {
    return new KnownDisc(
        code,
        Network.GROUP,
        new TitleId(Network.id(200 + age)),
        "Title for " + age,
        age,
        Format.DVD);
  }

  @Test
  void a_card_of_who_is_old_enough_is_authorised() {
    assertThat(net.swipe(1, TestCard.APPROVED, ADULT, FILM)).isInstanceOf(Answer.Authorised.class);

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 390");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNDER_AGE", "WITHOUT_AGE"})
  void a_card_that_does_not_prove_it_is_refused_before_anything_is_reserved(TestCard card) {
    Answer answer = net.swipe(1, card, FILM, ADULT, GAME);

    assertThat(refusal(answer)).isEqualTo(Answer.Refused.AGE_NOT_SHOWN);
    assertThat(named(answer)).containsExactly(ADULT);
    assertThat(net.bank.entries()).isEmpty();
    assertThat(net.ground.events()).isEmpty();
    assertThat(net.ground.place(ADULT)).isEqualTo("SLOT 2-1");
    assertThat(net.ground.store().checkout(Network.checkout(1))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNDER_AGE", "WITHOUT_AGE"})
  void the_rest_of_the_cart_goes_on_at_its_own_price(TestCard card) {
    net.swipe(1, card, FILM, ADULT);
    assertThat(net.swipe(2, card, FILM)).isInstanceOf(Answer.Authorised.class);
    net.tell(HALL, net.taken(2, 1, FILM));
    net.tell(HALL, net.finished(2, 1));
    net.payAll();

    assertThat(net.atTheBank()).containsExactly("AUTHORISE 195", "CAPTURE 195");
    assertThat(net.swipe(3, TestCard.APPROVED, ADULT))
        .as("what was refused stands here for who is old enough")
        .isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_title_below_the_limit_asks_for_nobody_s_age() {
    assertThat(net.swipe(1, TestCard.UNDER_AGE, YOUTH)).isInstanceOf(Answer.Authorised.class);
    assertThat(net.swipe(2, TestCard.WITHOUT_AGE, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void a_title_for_nobody_is_refused_to_everybody() {
    DiscCode never = DiscCode.of(151);
    net.ground.add(disc(never, 151), HALL, new Slot(2, 3));

    assertThat(named(net.swipe(1, TestCard.APPROVED, ADULT, never))).containsExactly(never);
    assertThat(net.bank.entries()).isEmpty();
  }

  @Test
  void a_payment_side_that_does_not_say_proves_nothing() {
    PaymentSide mute = answering(net.bank.direct(), "age", AgeProof.UNKNOWN);
    net.server = net.serverOn(net.ground.store(), mute);

    assertThat(named(net.swipe(1, TestCard.APPROVED, ADULT))).containsExactly(ADULT);
    assertThat(net.bank.entries()).isEmpty();
  }

  @Test
  void a_payment_side_that_fails_proves_nothing() {
    PaymentSide broken = answering(net.bank.direct(), "age", "no proof at all");
    net.server = net.serverOn(net.ground.store(), broken);

    assertThat(named(net.swipe(1, TestCard.APPROVED, ADULT))).containsExactly(ADULT);
    assertThat(net.swipe(2, TestCard.APPROVED, FILM)).isInstanceOf(Answer.Authorised.class);
  }

  @Test
  void the_question_sent_again_after_a_refusal_is_refused_again() {
    net.swipe(1, TestCard.UNDER_AGE, ADULT);

    assertThat(refusal(net.swipe(1, TestCard.UNDER_AGE, ADULT)))
        .isEqualTo(Answer.Refused.AGE_NOT_SHOWN);
    assertThat(net.bank.entries()).isEmpty();
  }

  @Test
  void a_checkout_that_was_given_up_meanwhile_reserves_nothing_when_the_age_is_shown() {
    net.tell(HALL, net.abandoned(1));

    assertThat(refusal(net.swipe(1, TestCard.APPROVED, ADULT))).isEqualTo("checkout-over");
    assertThat(net.bank.entries()).isEmpty();
  }

  /** The age takes all of the wait; then the bank is silent, and nobody waits for it an hour. */
  @Test
  @Timeout(60)
  void what_the_age_took_of_the_kiosks_wait_is_not_there_for_the_bank() {
    var bank = net.bank.direct();
    PaymentSide slow =
        (PaymentSide)
            Proxy.newProxyInstance(
                PaymentSide.class.getClassLoader(),
                new Class<?>[] {PaymentSide.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("age")) {
                    net.ticker.advance(Duration.ofHours(1));
                  }
                  return method.invoke(bank, arguments);
                });
    var calls = new AtomicInteger();
    var server =
        net.serverOn(
            net.ground.store(),
            slow,
            call -> {
              if (calls.getAndIncrement() == 0) {
                call.run();
              }
            });

    Answer answer =
        server
            .asks()
            .answer(
                HALL,
                new AskId(net.ids.next()),
                Duration.ofHours(1),
                net.authorise(1, TestCard.APPROVED.name(), ADULT));

    assertThat(answer).isInstanceOf(Answer.BankSilent.class);
    net.tell(HALL, net.abandoned(1));
  }

  private static List<DiscCode> named(Answer answer) {
    return ((Answer.Refused) answer).discs().orElseThrow();
  }
}
