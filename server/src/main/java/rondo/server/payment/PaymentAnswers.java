package rondo.server.payment;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.PaymentId;
import rondo.payment.side.CardOnFile;
import rondo.payment.side.DeclineReason;
import rondo.payment.side.PaymentKind;
import rondo.payment.side.PaymentOutcome;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.CheckoutSteps;
import rondo.server.checkout.MailUnsealing;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;

/** Writes what the payment side said, once, whoever asked it and however often. Thread-safe. */
public final class PaymentAnswers {
  private final RentalStore store;
  private final MailUnsealing mails;
  private final PaymentRules rules;
  private final InstantSource clock;
  private final IdSource ids;

  public PaymentAnswers(
      RentalStore store,
      MailUnsealing mails,
      PaymentRules rules,
      InstantSource clock,
      IdSource ids) {
    this.store = store;
    this.mails = mails;
    this.rules = rules;
    this.clock = clock;
    this.ids = ids;
  }

  /** Books an outcome; nothing happens if the payment is settled already. */
  public void book(CheckoutId checkout, PaymentId payment, PaymentOutcome outcome) {
    write(checkout, payment, (file, op) -> decide(file, op, outcome));
  }

  /** The payment side has never seen this authorisation, and the card is gone. */
  public void neverArrived(CheckoutId checkout, PaymentId payment) {
    write(checkout, payment, (file, op) -> CheckoutSteps.neverArrived(file, op, pen()));
  }

  /** There is nothing (left) to do. */
  public void pointless(CheckoutId checkout, PaymentId payment, String reason) {
    write(checkout, payment, (file, op) -> PaymentSteps.pointless(file, op, reason, pen()));
  }

  /** Another payment has to be settled first. */
  public void postpone(CheckoutId checkout, PaymentId payment, PaymentOp first) {
    write(checkout, payment, (file, op) -> PaymentSteps.postponed(file, op, first, pen()));
  }

  /** There is no answer; ask later. */
  public void unknown(CheckoutId checkout, PaymentId payment) {
    write(checkout, payment, (file, op) -> PaymentSteps.unknown(file, op, pen()));
  }

  /** There is no answer and the key may be forgotten: only asked about, and for a person (F10). */
  void windowOver(PaymentOp asked, String evidence) {
    write(
        asked.checkoutId(),
        asked.paymentId(),
        (file, op) -> DoubtfulPayments.windowOver(file, op, evidence, openTasks(op), pen()));
  }

  /** The payment side says something else than we asked: for a person, never booked (F9). */
  void mismatch(PaymentOp asked, String evidence) {
    write(
        asked.checkoutId(),
        asked.paymentId(),
        (file, op) -> DoubtfulPayments.mismatch(file, op, evidence, openTasks(op), pen()));
  }

  /** Notes that a call is about to be made; false where somebody else makes or has made it. */
  boolean aboutToSend(PaymentOp unsent) {
    return tryToWrite(
        unsent.checkoutId(),
        unsent.paymentId(),
        (file, op) ->
            op.firstSentAt().isPresent()
                ? Optional.empty()
                : Optional.of(PaymentSteps.aboutToSend(file, op, pen())));
  }

  /** A new try of a charge waits until it is certain what became of the former. */
  void unsentYet(PaymentOp unsent) {
    write(
        unsent.checkoutId(), unsent.paymentId(), (file, op) -> PaymentSteps.later(file, op, pen()));
  }

  /**
   * A charge that we believed refused was taken after all: the new try is given up unsent, then the
   * former is booked. If the process ends between, the debt's next try finds out again.
   */
  void lateSuccess(PaymentOp unsent, PaymentOp taken) {
    write(
        unsent.checkoutId(),
        unsent.paymentId(),
        (file, op) -> LateSuccess.givenUp(file, op, taken, pen()));
    foundTaken(taken);
  }

  /** A refund whose charge, believed refused, was taken: that is booked, or the refund is held. */
  void foundTaken(PaymentOp refund, PaymentOp taken) {
    if (!foundTaken(taken)) {
      write(
          refund.checkoutId(),
          refund.paymentId(),
          (file, op) ->
              LateSuccess.held(
                  file, op, file.payment(taken.paymentId()).orElse(taken), openTasks(op), pen()));
    }
  }

  /** A charge that we believed refused was taken: it is booked; whether it was. */
  private boolean foundTaken(PaymentOp taken) {
    return Steps.run(
        store,
        () ->
            store
                .checkout(taken.checkoutId())
                .flatMap(file ->
                    file.payment(taken.paymentId())
                        .flatMap(op -> LateSuccess.booked(file, op, pen()))));
  }

  private void write(
      CheckoutId checkout,
      PaymentId payment,
      BiFunction<CheckoutFile, PaymentOp, StepDraft> decide) {
    tryToWrite(checkout, payment, (file, op) -> Optional.of(decide.apply(file, op)));
  }

  private boolean tryToWrite(
      CheckoutId checkout,
      PaymentId payment,
      BiFunction<CheckoutFile, PaymentOp, Optional<StepDraft>> decide) {
    return Steps.run(
        store,
        () ->
            store
                .checkout(checkout)
                .flatMap(file ->
                    file.payment(payment)
                        .filter(op -> !op.state().settled())
                        .flatMap(op -> decide.apply(file, op).map(draft -> tidied(draft, op)))));
  }

  /** What a person was to look at is done once the payment is settled. */
  private StepDraft tidied(StepDraft draft, PaymentOp op) {
    if (draft.settles(op.paymentId())) {
      draft.close(openTasks(op));
    }
    return draft;
  }

  private List<OperatorTask> openTasks(PaymentOp op) {
    return store.openTasks(op.paymentId());
  }

  private StepDraft decide(CheckoutFile file, PaymentOp op, PaymentOutcome outcome) {
    return switch (outcome) {
      case PaymentOutcome.Approved approved when op.kind() == PaymentKind.AUTHORISE ->
          approved
              .card()
              .map(card -> authorised(file, op, card))
              .orElseGet(() -> PaymentSteps.unknown(file, op, pen()));
      case PaymentOutcome.Approved _ -> PaymentSteps.done(file, op, pen());
      case PaymentOutcome.Declined(var reason) when takenBefore(op, reason) ->
          DoubtfulPayments.mismatch(
              file, op, "the payment side says that it was captured before", openTasks(op), pen());
      case PaymentOutcome.Declined(var reason) -> refused(file, op, reason.name());
      case PaymentOutcome.KeyConflict _ when op.kind() == PaymentKind.AUTHORISE ->
          refused(file, op, "KEY_CONFLICT");
      case PaymentOutcome.KeyConflict _ ->
          DoubtfulPayments.mismatch(
              file, op, "this key was used for something else", openTasks(op), pen());
      case PaymentOutcome.Unknown _ -> PaymentSteps.unknown(file, op, pen());
    };
  }

  /** Money did move then, so nothing of it may be charged again. */
  private static boolean takenBefore(PaymentOp op, DeclineReason reason) {
    return op.kind() == PaymentKind.CAPTURE && reason == DeclineReason.ALREADY_CAPTURED;
  }

  private StepDraft authorised(CheckoutFile file, PaymentOp op, CardOnFile card) {
    Optional<String> mail = Optional.of(file.checkout()).flatMap(Checkout::sealedMail);
    return CheckoutSteps.approved(
        file, op, card, store.customerOf(card.token().value()), mail.flatMap(mails::unseal), pen());
  }

  private StepDraft refused(CheckoutFile file, PaymentOp op, String reason) {
    return op.kind() == PaymentKind.AUTHORISE
        ? CheckoutSteps.refused(file, op, reason, pen())
        : PaymentSteps.refused(file, op, reason, rules.debts(), pen());
  }

  private Pen pen() {
    return Pen.at(clock, ids);
  }
}
