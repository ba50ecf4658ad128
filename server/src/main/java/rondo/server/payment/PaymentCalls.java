package rondo.server.payment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import rondo.base.id.PaymentId;
import rondo.payment.side.CardToken;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.payment.side.PaymentSide;
import rondo.payment.side.PaymentStatus;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.Customer;

/**
 * Makes one recorded call, or asks what became of it: always under its own key (INVARIANTS F9,
 * F10). That a call is about to be made is written down before it is made, so that one without that
 * note was certainly never made and one with it is asked about first. Thread-safe.
 */
final class PaymentCalls {
  private final PaymentSide side;
  private final PaymentAnswers answers;
  private final PaymentRules rules;
  private final InstantSource clock;

  PaymentCalls(PaymentSide side, PaymentAnswers answers, PaymentRules rules, InstantSource clock) {
    this.side = side;
    this.answers = answers;
    this.rules = rules;
    this.clock = clock;
  }

  void make(CheckoutFile file, PaymentOp op) {
    if (op.firstSentAt().isPresent()) {
      ask(file, op);
    } else if (ready(file, op) && answers.aboutToSend(op)) {
      send(file, op);
    }
  }

  private void ask(CheckoutFile file, PaymentOp op) {
    switch (side.status(op.paymentId())) {
      case PaymentStatus.Found found when isOther(op, found) ->
          answers.mismatch(
              op,
              "we asked %s of %s, the payment side knows %s of %s under this key"
                  .formatted(op.kind(), op.amount(), found.kind(), found.amount()));
      case PaymentStatus.Found found ->
          answers.book(op.checkoutId(), op.paymentId(), found.outcome());
      case PaymentStatus.Unknown _ -> noAnswer(op, "the payment side gives no answer");
      case PaymentStatus.NotFound _ -> notSeen(file, op);
    }
  }

  private static boolean isOther(PaymentOp op, PaymentStatus.Found found) {
    return found.kind() != op.kind() || !found.amount().equals(op.amount());
  }

  private void notSeen(CheckoutFile file, PaymentOp op) {
    if (op.kind() == PaymentKind.AUTHORISE) {
      answers.neverArrived(op.checkoutId(), op.paymentId());
    } else if (windowIsOver(op)) {
      noAnswer(op, "the payment side does not know its key, or not any more");
    } else {
      send(file, op);
    }
  }

  private void noAnswer(PaymentOp op, String evidence) {
    if (windowIsOver(op)) {
      answers.windowOver(op, evidence);
    } else {
      answers.unknown(op.checkoutId(), op.paymentId());
    }
  }

  private boolean windowIsOver(PaymentOp op) {
    return op.olderThan(rules.keyWindow(), clock.instant());
  }

  private void send(CheckoutFile file, PaymentOp op) {
    PaymentOutcome outcome =
        switch (op.kind()) {
          case CAPTURE -> side.capture(op.paymentId(), parent(op), op.amount());
          case VOID -> side.voidAuthorisation(op.paymentId(), parent(op));
          case REFUND -> side.refund(op.paymentId(), parent(op), op.amount());
          case CHARGE ->
              side.charge(
                  op.paymentId(), token(file), op.amount(), op.rentalId().orElseThrow().toString());
          case AUTHORISE -> throw new IllegalStateException("the card of this call is gone");
        };
    answers.book(op.checkoutId(), op.paymentId(), outcome);
  }

  private boolean ready(CheckoutFile file, PaymentOp op) {
    return switch (op.kind()) {
      case REFUND -> wasTaken(file, op);
      case CHARGE -> stillRefused(file, op);
      case AUTHORISE, CAPTURE, VOID -> true;
    };
  }

  /** Money is given back only after it was taken. */
  private boolean wasTaken(CheckoutFile file, PaymentOp op) {
    Optional<PaymentOp> taken = op.parentId().flatMap(file::payment);
    PaymentState state = taken.map(PaymentOp::state).orElse(PaymentState.FAILED);
    if (!state.settled()) {
      answers.postpone(op.checkoutId(), op.paymentId(), taken.orElseThrow());
    } else if (state != PaymentState.SUCCESS) {
      taken.ifPresentOrElse(refused -> proveRefused(op, refused), () -> nothingTaken(op));
    }
    return state == PaymentState.SUCCESS;
  }

  /** Money that we believe was refused is given back only with proof that it was taken (F9). */
  private void proveRefused(PaymentOp refund, PaymentOp refused) {
    switch (side.status(refused.paymentId())) {
      case PaymentStatus.Found found when found.outcome() instanceof PaymentOutcome.Approved -> {
        if (isOther(refused, found)) {
          answers.mismatch(
              refund,
              "what was to be given back, believed to be refused, was taken as %s of %s"
                  .formatted(found.kind(), found.amount()));
        } else {
          answers.foundTaken(refund, refused);
        }
      }
      case PaymentStatus.Unknown _ -> answers.unsentYet(refund);
      case PaymentStatus.Found _, PaymentStatus.NotFound _ -> nothingTaken(refund);
    }
  }

  private void nothingTaken(PaymentOp refund) {
    answers.pointless(refund.checkoutId(), refund.paymentId(), "nothing was taken");
  }

  /**
   * A charge is tried again only while it is certain that no earlier one was taken after all; one
   * that was is booked instead (INVARIANTS I1, F9).
   */
  private boolean stillRefused(CheckoutFile file, PaymentOp op) {
    for (PaymentOp former : refusedBefore(file, op)) {
      switch (side.status(former.paymentId())) {
        case PaymentStatus.Found found when found.outcome() instanceof PaymentOutcome.Approved -> {
          if (isOther(former, found)) {
            answers.mismatch(
                op,
                "an earlier charge of %s, believed to be refused, was taken as %s of %s"
                    .formatted(former.amount(), found.kind(), found.amount()));
          } else {
            answers.lateSuccess(op, former);
          }
          return false;
        }
        case PaymentStatus.Unknown _ -> {
          answers.unsentYet(op);
          return false;
        }
        case PaymentStatus.Found _, PaymentStatus.NotFound _ -> {}
      }
    }
    return true;
  }

  private static List<PaymentOp> refusedBefore(CheckoutFile file, PaymentOp op) {
    return file.payments().stream()
        .filter(former -> former.kind() == PaymentKind.CHARGE)
        .filter(former -> former.rentalId().equals(op.rentalId()))
        .filter(former -> former.firstSentAt().isPresent() && former.state().settled())
        .filter(former -> former.state() != PaymentState.SUCCESS)
        .toList();
  }

  private static PaymentId parent(PaymentOp op) {
    return op.parentId().orElseThrow();
  }

  private static CardToken token(CheckoutFile file) {
    return new CardToken(file.customer().map(Customer::token).orElseThrow());
  }
}
