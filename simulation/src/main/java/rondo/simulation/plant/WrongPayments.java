package rondo.simulation.plant;

import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.AgeProof;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;

/** A way to the payment side that is right until a bug overrides a part of it. */
abstract class WrongPayments implements PaymentSide {
  final PaymentSide real;

  WrongPayments(PaymentSide real) {
    this.real = real;
  }

  @Override
  public PaymentOutcome authorise(PaymentId key, Money amount, CardData card, String reference) {
    return real.authorise(key, amount, card, reference);
  }

  @Override
  public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
    return real.capture(key, authorisation, amount);
  }

  @Override
  public PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation) {
    return real.voidAuthorisation(key, authorisation);
  }

  @Override
  public PaymentOutcome charge(PaymentId key, CardToken token, Money amount, String reference) {
    return real.charge(key, token, amount, reference);
  }

  @Override
  public PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount) {
    return real.refund(key, captured, amount);
  }

  @Override
  public PaymentStatus status(PaymentId key) {
    return real.status(key);
  }

  @Override
  public AgeProof age(PaymentId question, CardData card, int years) {
    return real.age(question, card, years);
  }
}
