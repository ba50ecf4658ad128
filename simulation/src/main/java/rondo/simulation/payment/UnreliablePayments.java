package rondo.simulation.payment;

import java.util.function.Supplier;
import rondo.base.id.PaymentId;
import rondo.base.money.Money;
import rondo.media.magstripe.CardData;
import rondo.payment.side.AgeProof;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.payment.side.UnknownReason;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Lifeline;
import rondo.simulation.fault.Swarm;

/**
 * The way to the payment side: calls get lost, come twice, are answered to nobody, and the caller
 * may die on either side of one.
 */
public final class UnreliablePayments implements PaymentSide {
  private static final long LATEST = 20L * 3600 * 1000;

  private final PaymentSide inner;
  private final Swarm swarm;
  private final Lifeline caller;
  private final PaymentRoad road;
  private long strayed;

  /**
   * A way.
   *
   * @param caller the process that calls
   */
  public UnreliablePayments(PaymentSide inner, Swarm swarm, Lifeline caller, PaymentRoad road) {
    this.inner = inner;
    this.swarm = swarm;
    this.caller = caller;
    this.road = road;
  }

  private PaymentOutcome call(PaymentId key, Supplier<PaymentOutcome> operation) {
    caller.pass();
    road.sends(key);
    if (road.isClosed() || swarm.happens(FaultKind.PAYMENT_LOST)) {
      return new PaymentOutcome.Unknown(UnknownReason.UNREACHABLE);
    }
    if (swarm.happens(FaultKind.PAYMENT_STRAYED)) {
      road.strays(
          LATEST / ++strayed,
          () -> {
            PaymentOutcome _ = operation.get();
          });
      return new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER);
    }
    PaymentOutcome outcome = operation.get();
    if (swarm.happens(FaultKind.PAYMENT_DOUBLED)) {
      outcome = operation.get();
    }
    caller.pass();
    return swarm.happens(FaultKind.PAYMENT_UNHEARD)
        ? new PaymentOutcome.Unknown(UnknownReason.NO_ANSWER)
        : outcome;
  }

  @Override
  public PaymentOutcome authorise(PaymentId key, Money amount, CardData card, String reference) {
    return call(key, () -> inner.authorise(key, amount, card, reference));
  }

  @Override
  public PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
    return call(key, () -> inner.capture(key, authorisation, amount));
  }

  @Override
  public PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation) {
    return call(key, () -> inner.voidAuthorisation(key, authorisation));
  }

  @Override
  public PaymentOutcome charge(PaymentId key, CardToken token, Money amount, String reference) {
    return call(key, () -> inner.charge(key, token, amount, reference));
  }

  @Override
  public PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount) {
    return call(key, () -> inner.refund(key, captured, amount));
  }

  @Override
  public PaymentStatus status(PaymentId key) {
    caller.pass();
    return road.isClosed() || swarm.happens(FaultKind.PAYMENT_LOST)
        ? new PaymentStatus.Unknown(UnknownReason.UNREACHABLE)
        : inner.status(key);
  }

  @Override
  public AgeProof age(PaymentId question, CardData card, int years) {
    caller.pass();
    return road.isClosed() || swarm.happens(FaultKind.PAYMENT_LOST)
        ? AgeProof.UNKNOWN
        : inner.age(question, card, years);
  }
}
