package rondo.server.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
 * F10). Thread-safe.
 */
final class PaymentCalls {
  /** Payment sides forget keys after a day; an older call is asked about and never made again. */
  private static final Duration KEY_WINDOW = Duration.ofHours(24);

  private final PaymentSide side;
  private final PaymentAnswers answers;
  private final InstantSource clock;
  private final Instant started;

  PaymentCalls(PaymentSide side, PaymentAnswers answers, InstantSource clock) {
    this.side = side;
    this.answers = answers;
    this.clock = clock;
    this.started = clock.instant();
  }

  void make(CheckoutFile file, PaymentOp op) {
    if (op.kind() == PaymentKind.REFUND && !ready(file, op)) {
      return;
    }
    if (op.kind() == PaymentKind.AUTHORISE || maybeMade(op)) {
      ask(file, op);
    } else {
      send(file, op);
    }
  }

  /** Asked about first: without an answer, or recorded before this server started. */
  private boolean maybeMade(PaymentOp op) {
    return op.state() == PaymentState.UNKNOWN || op.createdAt().isBefore(started);
  }

  private void ask(CheckoutFile file, PaymentOp op) {
    switch (side.status(op.paymentId())) {
      case PaymentStatus.Found found ->
          answers.book(op.checkoutId(), op.paymentId(), found.outcome());
      case PaymentStatus.Unknown _ -> answers.unknown(op.checkoutId(), op.paymentId());
      case PaymentStatus.NotFound _ -> notSeen(file, op);
    }
  }

  private void notSeen(CheckoutFile file, PaymentOp op) {
    if (op.kind() == PaymentKind.AUTHORISE) {
      answers.neverArrived(op.checkoutId(), op.paymentId());
    } else if (op.state() == PaymentState.UNKNOWN && windowIsOver(op)) {
      answers.unknown(op.checkoutId(), op.paymentId());
    } else {
      send(file, op);
    }
  }

  /** One that was sent once and whose key may be forgotten is left to a person (F10). */
  private boolean windowIsOver(PaymentOp op) {
    return op.createdAt().plus(KEY_WINDOW).isBefore(clock.instant());
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

  /** Money is given back only after it was taken. */
  private boolean ready(CheckoutFile file, PaymentOp op) {
    Optional<PaymentOp> taken = op.parentId().flatMap(file::payment);
    PaymentState state = taken.map(PaymentOp::state).orElse(PaymentState.FAILED);
    if (!state.settled()) {
      answers.postpone(op.checkoutId(), op.paymentId(), taken.orElseThrow());
    } else if (state != PaymentState.SUCCESS) {
      answers.pointless(op.checkoutId(), op.paymentId(), "nothing was taken");
    }
    return state == PaymentState.SUCCESS;
  }

  private static PaymentId parent(PaymentOp op) {
    return op.parentId().orElseThrow();
  }

  private static CardToken token(CheckoutFile file) {
    return new CardToken(file.customer().map(Customer::token).orElseThrow());
  }
}
