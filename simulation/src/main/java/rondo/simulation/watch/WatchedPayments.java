package rondo.simulation.watch;

import java.util.Currency;
import java.util.Optional;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.AgeProof;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;

/** The payment side's own counter: each call that arrives is told of with what was decided. */
public record WatchedPayments(PaymentSide inner, Currency currency, Onlooker onlooker)
    implements PaymentSide {
  private PaymentOutcome told(
      PaymentKind kind,
      PaymentId key,
      Money amount,
      Optional<PaymentId> target,
      String reference,
      PaymentOutcome outcome) {
    var request = new PaymentRequest(key, kind, amount, target, reference);
    onlooker.saw(new Sight.Called(request, outcome));
    return outcome;
  }

  @Override
  public PaymentOutcome authorise(PaymentId key, Money amount, CardData card, String reference) {
    return told(
        PaymentKind.AUTHORISE,
        key,
        amount,
        Optional.empty(),
        reference,
        inner.authorise(key, amount, card, reference));
  }

  @Override
  public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
    return told(
        PaymentKind.CAPTURE,
        key,
        amount,
        Optional.of(authorisation),
        "",
        inner.capture(key, authorisation, amount));
  }

  @Override
  public PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation) {
    return told(
        PaymentKind.VOID,
        key,
        Money.zero(currency),
        Optional.of(authorisation),
        "",
        inner.voidAuthorisation(key, authorisation));
  }

  @Override
  public PaymentOutcome charge(PaymentId key, CardToken token, Money amount, String reference) {
    return told(
        PaymentKind.CHARGE,
        key,
        amount,
        Optional.empty(),
        reference,
        inner.charge(key, token, amount, reference));
  }

  @Override
  public PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount) {
    return told(
        PaymentKind.REFUND,
        key,
        amount,
        Optional.of(captured),
        "",
        inner.refund(key, captured, amount));
  }

  @Override
  public PaymentStatus status(PaymentId key) {
    return inner.status(key);
  }

  @Override
  public AgeProof age(PaymentId question, CardData card, int years) {
    return inner.age(question, card, years);
  }
}
