package rondo.payment.wire;

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
import rondo.payment.side.UnknownReason;

/** Turns each method into a call, and believes an answer only if it fits that call. */
public abstract class CallingPaymentSide implements PaymentSide {

  /** Sends one call and waits for its answer until the deadline; never throws for the network. */
  protected abstract Received send(PaymentCall call);

  @Override
  public final PaymentOutcome authorise(
      PaymentId key, Money amount, CardData card, String reference) {
    return outcome(new PaymentCall.Authorise(key, amount, new WireCard(card), reference), true);
  }

  @Override
  public final PaymentOutcome capture(PaymentId key, PaymentId authorisation, Money amount) {
    return outcome(new PaymentCall.Capture(key, authorisation, amount), false);
  }

  @Override
  public final PaymentOutcome voidAuthorisation(PaymentId key, PaymentId authorisation) {
    return outcome(new PaymentCall.VoidAuthorisation(key, authorisation), false);
  }

  @Override
  public final PaymentOutcome charge(
      PaymentId key, CardToken token, Money amount, String reference) {
    return outcome(new PaymentCall.Charge(key, token, amount, reference), false);
  }

  @Override
  public final PaymentOutcome refund(PaymentId key, PaymentId captured, Money amount) {
    return outcome(new PaymentCall.Refund(key, captured, amount), false);
  }

  @Override
  public final PaymentStatus status(PaymentId key) {
    return switch (send(new PaymentCall.Status(key))) {
      case Received.Nothing(UnknownReason why) -> new PaymentStatus.Unknown(why);
      case Received.Answered(PaymentAnswer answer) ->
          believed(key, answer).orElseGet(() -> new PaymentStatus.Unknown(UnknownReason.NONSENSE));
    };
  }

  private static Optional<PaymentStatus> believed(PaymentId key, PaymentAnswer answer) {
    return switch (answer) {
      case PaymentAnswer.Status(PaymentId about, PaymentStatus status) ->
          Optional.of(status).filter(any -> about.equals(key)).filter(CallingPaymentSide::fits);
      case PaymentAnswer.Outcome _, PaymentAnswer.Age _ -> Optional.empty();
    };
  }

  /** Only a whole answer to this very question proves anything. */
  @Override
  public final AgeProof age(PaymentId question, CardData card, int years) {
    return send(new PaymentCall.Age(question, new WireCard(card), years))
                instanceof Received.Answered(PaymentAnswer.Age(PaymentId about, AgeProof proof))
            && about.equals(question)
        ? proof
        : AgeProof.UNKNOWN;
  }

  private static boolean fits(PaymentStatus status) {
    return switch (status) {
      case PaymentStatus.Found(PaymentKind kind, Money amount, PaymentOutcome.Settled outcome) ->
          fits(outcome, kind == PaymentKind.AUTHORISE);
      case PaymentStatus.NotFound() -> true;
      case PaymentStatus.Unknown unknown -> false;
    };
  }

  private PaymentOutcome outcome(PaymentCall.Operation call, boolean cardExpected) {
    return switch (send(call)) {
      case Received.Nothing(UnknownReason why) -> new PaymentOutcome.Unknown(why);
      case Received.Answered(PaymentAnswer answer) ->
          answer instanceof PaymentAnswer.Outcome(PaymentId about, PaymentOutcome outcome)
                  && about.equals(call.key())
                  && fits(outcome, cardExpected)
              ? outcome
              : new PaymentOutcome.Unknown(UnknownReason.NONSENSE);
    };
  }

  private static boolean fits(PaymentOutcome outcome, boolean cardExpected) {
    return switch (outcome) {
      case PaymentOutcome.Approved approved -> approved.card().isPresent() == cardExpected;
      case PaymentOutcome.Declined declined -> true;
      case PaymentOutcome.KeyConflict conflict -> true;
      case PaymentOutcome.Unknown unknown -> false;
    };
  }
}
