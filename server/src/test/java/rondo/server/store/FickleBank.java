package rondo.server.store;

import java.util.HashMap;
import java.util.Map;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.AgeProof;
import rondo.payment.side.CardToken;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;

/**
 * A way to the bank on which later charges are refused at first: some truly, and some are taken
 * though the answer says no.
 */
final class FickleBank implements PaymentSide {
  /** What happens to the n-th charge of a rental, from 0. */
  @FunctionalInterface
  interface Mood {
    Answer to(String rental, int charge);
  }

  /** What becomes of a charge. */
  enum Answer {
    HONEST,
    REFUSED,
    TAKEN_AND_DENIED
  }

  private final PaymentSide bank;
  private final Mood mood;
  private final Map<String, Integer> charges;

  FickleBank(PaymentSide bank, Mood mood, Map<String, Integer> charges) {
    this.bank = bank;
    this.mood = mood;
    this.charges = charges;
  }

  static FickleBank refusing(PaymentSide bank, int times) {
    return new FickleBank(
        bank, (rental, n) -> n < times ? Answer.REFUSED : Answer.HONEST, new HashMap<>());
  }

  @Override
  public PaymentOutcome charge(PaymentId key, CardToken token, Money amount, String reference) {
    int before = charges.merge(reference, 1, Integer::sum) - 1;
    var refused = new PaymentOutcome.Declined(DeclineReason.INSUFFICIENT_FUNDS);
    return switch (mood.to(reference, before)) {
      case HONEST -> bank.charge(key, token, amount, reference);
      case REFUSED -> refused;
      case TAKEN_AND_DENIED -> {
        bank.charge(key, token, amount, reference);
        yield refused;
      }
    };
  }

  @Override
  public PaymentOutcome authorise(PaymentId key, Money amount, CardData card, String reference) {
    return bank.authorise(key, amount, card, reference);
  }

  @Override
  public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
    return bank.capture(key, authorisation, amount);
  }

  @Override
  public PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation) {
    return bank.voidAuthorisation(key, authorisation);
  }

  @Override
  public PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount) {
    return bank.refund(key, captured, amount);
  }

  @Override
  public PaymentStatus status(PaymentId key) {
    return bank.status(key);
  }

  @Override
  public AgeProof age(PaymentId question, CardData card, int years) {
    return bank.age(question, card, years);
  }
}
