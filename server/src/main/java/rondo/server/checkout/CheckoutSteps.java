package rondo.server.checkout;

import java.util.Map;
import java.util.Optional;
import rondo.base.id.CustomerId;
import rondo.base.id.EventId;
import rondo.payment.side.CardOnFile;
import rondo.payment.side.PaymentKind;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.payment.PaymentOp;
import rondo.server.payment.PaymentState;
import rondo.server.payment.PaymentSteps;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalLife.NotDispensed;
import rondo.server.rental.RentalState;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** Writes what {@link CheckoutDecision} says, and what the bank said of the authorisation. Pure. */
public final class CheckoutSteps {
  private CheckoutSteps() {}

  /** Moves the checkout; its discs that have not left stay in the machine if it says so. */
  static void move(
      StepDraft draft, CheckoutFile file, CheckoutOutcome.Moved to, String whyDiscsStay) {
    boolean over =
        to.state() == CheckoutState.FINISHED
            || to.state() == CheckoutState.ABANDONED
            || to.state() == CheckoutState.DECLINED;
    Checkout now = draft.latest(file.checkout());
    draft.put(now.in(to.state(), over ? Optional.of(draft.now()) : Optional.empty()));
    if (to.discsStay()) {
      for (Rental rental : draft.latest(file).rentals()) {
        if (rental.state() == RentalState.AUTHORISING) {
          draft.put(
              file, rental.as(new NotDispensed(whyDiscsStay), file.termsOf(rental), draft.now()));
        }
      }
    }
  }

  /**
   * The bank reserved the money: the customer is known by the card's token. If the kiosk has given
   * up meanwhile, the reservation is voided.
   *
   * @param known the customer of this token
   * @param mail the address of this checkout, in clear
   */
  public static StepDraft approved(
      CheckoutFile file,
      PaymentOp op,
      CardOnFile card,
      Optional<Customer> known,
      Optional<String> mail,
      Pen pen) {
    StepDraft draft = answered(file, op, PaymentState.SUCCESS, Optional.empty(), pen);
    CustomerId customer = customer(draft, card, known, mail);
    draft.put(file.checkout().of(customer));
    apply(draft, file, CheckoutEvent.APPROVED, "");
    return draft;
  }

  /** The bank said no: the discs stay, nothing is charged. */
  public static StepDraft refused(CheckoutFile file, PaymentOp op, String reason, Pen pen) {
    StepDraft draft = answered(file, op, PaymentState.DECLINED, Optional.of(reason), pen);
    draft.put(file.checkout().withoutSealedMail());
    apply(draft, file, CheckoutEvent.REFUSED, "declined");
    return draft;
  }

  /**
   * The bank has not got the question. It may still be under way, so the discs are free again and a
   * void makes sure that it has no effect; only after that void is done is the question over.
   */
  public static StepDraft neverArrived(CheckoutFile file, PaymentOp op, Pen pen) {
    Optional<PaymentOp> release = file.payment(PaymentKind.VOID, Optional.empty());
    if (release.filter(done -> done.state().settled()).isPresent()) {
      return answered(file, op, PaymentState.FAILED, Optional.of("it never arrived"), pen);
    }
    StepDraft draft = PaymentSteps.unknown(file, op, pen);
    if (release.isEmpty()) {
      draft.put(file.checkout().withoutSealedMail());
      apply(draft, file, CheckoutEvent.NEVER_ARRIVED, "no-answer");
      SettlementSteps.release(draft, draft.latest(file), draft.cause());
    }
    return draft;
  }

  private static void apply(
      StepDraft draft, CheckoutFile file, CheckoutEvent event, String whyDiscsStay) {
    switch (CheckoutDecision.next(file.checkout().state(), event)) {
      case CheckoutOutcome.Moved to -> {
        move(draft, file, to, whyDiscsStay);
        SettlementSteps.settle(draft, file, draft.cause());
      }
      case CheckoutOutcome.Unchanged _ -> {}
      case CheckoutOutcome.Unexpected(var why) -> unexpected(draft, file, event, why);
    }
  }

  /** The bank's word is booked all the same; that it did not fit is written down and looked at. */
  private static void unexpected(
      StepDraft draft, CheckoutFile file, CheckoutEvent event, String why) {
    Checkout checkout = file.checkout();
    draft.event(
        Events.now(
            draft.pen(),
            draft.cause(),
            "server",
            "checkout-unexpected",
            new About(
                Optional.of(checkout.kioskId()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(checkout.checkoutId())),
            Map.of("state", checkout.state(), "event", event, "why", why)));
    draft.add(
        new OperatorTask(
            draft.pen().ids().next(),
            TaskKind.PAYMENT_UNEXPECTED,
            Optional.of(checkout.kioskId()),
            Optional.of(checkout.checkoutId()),
            Optional.empty(),
            Optional.empty(),
            why,
            draft.now(),
            Optional.empty()));
  }

  private static CustomerId customer(
      StepDraft draft, CardOnFile card, Optional<Customer> known, Optional<String> mail) {
    if (known.isPresent()) {
      Customer old = known.get();
      draft.update(old.at(draft.now(), card.lastFour(), mail));
      return old.customerId();
    }
    CustomerId fresh = new CustomerId(draft.pen().ids().next());
    draft.add(
        new Customer(
            fresh, card.token().value(), card.lastFour(), mail, draft.now(), Optional.empty()));
    return fresh;
  }

  private static StepDraft answered(
      CheckoutFile file, PaymentOp op, PaymentState outcome, Optional<String> why, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        Events.now(
            pen,
            new EventId(op.paymentId().value()),
            "payment-side",
            "payment-settled",
            new About(
                Optional.of(file.checkout().kioskId()),
                Optional.empty(),
                op.rentalId(),
                Optional.of(file.checkout().checkoutId())),
            Map.of(
                "payment",
                op.paymentId(),
                "kind",
                PaymentKind.AUTHORISE,
                "state",
                outcome,
                "reason",
                why.orElse(""))));
    draft.put(file, op.settled(outcome, why, pen.now()));
    return draft;
  }
}
