package rondo.server.payment;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import rondo.base.id.CheckoutId;
import rondo.base.id.IdSource;
import rondo.base.id.PaymentId;
import rondo.payment.side.CardOnFile;
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

/** Writes what the payment side said, once, whoever asked it and however often. Thread-safe. */
public final class PaymentAnswers {
  private final RentalStore store;
  private final MailUnsealing mails;
  private final InstantSource clock;
  private final IdSource ids;

  public PaymentAnswers(RentalStore store, MailUnsealing mails, InstantSource clock, IdSource ids) {
    this.store = store;
    this.mails = mails;
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

  private void write(
      CheckoutId checkout,
      PaymentId payment,
      BiFunction<CheckoutFile, PaymentOp, StepDraft> decide) {
    Steps.run(
        store,
        () ->
            store
                .checkout(checkout)
                .flatMap(file ->
                    file.payment(payment)
                        .filter(op -> !op.state().settled())
                        .map(op -> decide.apply(file, op))));
  }

  private StepDraft decide(CheckoutFile file, PaymentOp op, PaymentOutcome outcome) {
    return switch (outcome) {
      case PaymentOutcome.Approved approved when op.kind() == PaymentKind.AUTHORISE ->
          approved
              .card()
              .map(card -> authorised(file, op, card))
              .orElseGet(() -> PaymentSteps.unknown(file, op, pen()));
      case PaymentOutcome.Approved _ -> PaymentSteps.done(file, op, pen());
      case PaymentOutcome.Declined(var reason) -> refused(file, op, reason.name());
      case PaymentOutcome.KeyConflict _ -> refused(file, op, "KEY_CONFLICT");
      case PaymentOutcome.Unknown _ -> PaymentSteps.unknown(file, op, pen());
    };
  }

  private StepDraft authorised(CheckoutFile file, PaymentOp op, CardOnFile card) {
    Optional<String> mail = Optional.of(file.checkout()).flatMap(Checkout::sealedMail);
    return CheckoutSteps.approved(
        file, op, card, store.customerOf(card.token().value()), mail.flatMap(mails::unseal), pen());
  }

  private StepDraft refused(CheckoutFile file, PaymentOp op, String reason) {
    return op.kind() == PaymentKind.AUTHORISE
        ? CheckoutSteps.refused(file, op, reason, pen())
        : PaymentSteps.refused(file, op, reason, pen());
  }

  private Pen pen() {
    return Pen.at(clock, ids);
  }
}
