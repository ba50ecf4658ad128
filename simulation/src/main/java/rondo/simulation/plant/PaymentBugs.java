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
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;

/** What a server can do wrong when it moves money. */
final class PaymentBugs {
  private static final PaymentOutcome.Settled NO =
      new PaymentOutcome.Declined(DeclineReason.CARD_DECLINED);

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

  /** What got no answer is sent again under a fresh key. */
  static Ports freshKey() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome authorise(
              PaymentId key, Money amount, CardData card, String reference) {
            PaymentOutcome outcome = real.authorise(key, amount, card, reference);
            return outcome instanceof PaymentOutcome.Unknown
                ? real.authorise(other(key), amount, card, reference)
                : outcome;
          }

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

  /** What is reserved is taken at once, whether the disc is given out or not. */
  static Ports takenAtOnce() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome authorise(
              PaymentId key, Money amount, CardData card, String reference) {
            PaymentOutcome outcome = real.authorise(key, amount, card, reference);
            if (outcome instanceof PaymentOutcome.Approved) {
              real.capture(other(key), key, amount);
            }
            return outcome;
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
    return outcome instanceof PaymentOutcome.Unknown ? yes() : outcome;
  }

  private static PaymentOutcome yes() {
    return new PaymentOutcome.Approved(Optional.empty());
  }

  /** A yes to a charge is heard as a no, also when it is asked about: the debt is tried again. */
  static Ports yesIsNo() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            return no(real.charge(key, token, amount, reference));
          }

          @Override
          public PaymentStatus status(PaymentId key) {
            PaymentStatus status = real.status(key);
            return status instanceof PaymentStatus.Found(var kind, var amount, _)
                    && kind == PaymentKind.CHARGE
                ? new PaymentStatus.Found(kind, amount, NO)
                : status;
          }
        });
  }

  private static PaymentOutcome no(PaymentOutcome outcome) {
    return outcome instanceof PaymentOutcome.Approved ? NO : outcome;
  }

  /** A charge is sent with another amount first; the conflict that follows is taken for a yes. */
  static Ports secondBody() {
    return on(real ->
        new WrongPayments(real) {
          @Override
          public PaymentOutcome charge(
              PaymentId key, CardToken token, Money amount, String reference) {
            real.charge(key, token, new Money(1, amount.currency()), reference);
            PaymentOutcome outcome = real.charge(key, token, amount, reference);
            return outcome instanceof PaymentOutcome.KeyConflict ? yes() : outcome;
          }
        });
  }
}
