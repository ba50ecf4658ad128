package rondo.simulation.plant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.CardToken;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;

/** What a server can do wrong when it moves money. */
final class PaymentBugs {
  private PaymentBugs() {}

  private static Ports on(UnaryOperator<PaymentSide> wrong) {
    return new Ports() {
      @Override
      public PaymentSide payments(PaymentSide real) {
        return wrong.apply(real);
      }
    };
  }

  /** Each charge takes a cent more than the books say. */
  static Ports aCentMore() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            Money more = new Money(amount.minor() + 1, amount.currency());
            return real.charge(key, token, more, reference);
          }
        });
  }

  /** What was reserved is captured, also for discs that stayed. */
  static Ports allThatWasReserved() {
    Map<PaymentId, Money> reserved = new HashMap<>();
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome authorise(
              PaymentId key, Money amount, CardData card, String reference) {
            reserved.put(key, amount);
            return real.authorise(key, amount, card, reference);
          }

          @Override
          public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
            return real.capture(key, authorisation, reserved.getOrDefault(authorisation, amount));
          }
        });
  }

  /** A charge without an answer is sent again under a fresh key. */
  static Ports freshKey() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            PaymentOutcome outcome = real.charge(key, token, amount, reference);
            return outcome instanceof PaymentOutcome.Unknown
                ? real.charge(other(key), token, amount, reference)
                : outcome;
          }
        });
  }

  private static PaymentId other(PaymentId key) {
    UUID old = key.value();
    return new PaymentId(
        new UUID(old.getMostSignificantBits(), old.getLeastSignificantBits() ^ 0xff));
  }

  /** Whoever says nothing is taken to have said yes. */
  static Ports silenceIsYes() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
            return yes(real.capture(key, authorisation, amount));
          }

          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            return yes(real.charge(key, token, amount, reference));
          }
        });
  }

  private static PaymentOutcome yes(PaymentOutcome outcome) {
    return outcome instanceof PaymentOutcome.Unknown
        ? new PaymentOutcome.Approved(Optional.empty())
        : outcome;
  }

  /** Whoever says nothing is taken to have said no, so the debt is tried again. */
  static Ports silenceIsNo() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            PaymentOutcome outcome = real.charge(key, token, amount, reference);
            return outcome instanceof PaymentOutcome.Unknown
                ? new PaymentOutcome.Declined(DeclineReason.values()[0])
                : outcome;
          }
        });
  }
}
