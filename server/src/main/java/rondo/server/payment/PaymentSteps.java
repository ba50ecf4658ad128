package rondo.server.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rondo.base.id.EventId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.debt.DebtRule;
import rondo.server.debt.DebtState;
import rondo.server.debt.DebtSteps;
import rondo.server.event.Event;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.ledger.Posting;
import rondo.server.ledger.Posting.Entry;
import rondo.server.refund.Corrections;
import rondo.server.refund.RefundBooks;
import rondo.server.refund.RefundSteps;
import rondo.server.rental.Rental;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * What the payment side's answers do to our books (DESIGN, flow 8; INVARIANTS I2, F9, F12). Pure. A
 * refusal leaves a debt that is tried again by rule; no answer is asked for again.
 */
public final class PaymentSteps {
  /** After this many questions without an answer a person is told; asking goes on. */
  public static final int TELL_AFTER_TRIES = 10;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int LONGEST_POWER = 10;

  /** How long a call that was begun is left alone. */
  private static final Duration UNDER_WAY = Duration.ofSeconds(2);

  private PaymentSteps() {}

  /** How long after this many questions the next one waits: 2 s, doubled, at most 15 min. */
  public static Duration waitAfter(int tries) {
    Duration wait = Duration.ofSeconds(1L << Math.min(tries, LONGEST_POWER));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** The money moved: the ledger says so. */
  public static StepDraft done(CheckoutFile file, PaymentOp op, Pen pen) {
    StepDraft draft = settled(file, op, PaymentState.SUCCESS, Optional.empty(), pen);
    if (op.amount().isPositive()) {
      Posting paid =
          switch (op.kind()) {
            case CAPTURE -> Posting.paid(firstNights(file), op.amount());
            case CHARGE -> Posting.paid(List.of(share(op, op.amount())), op.amount());
            case REFUND ->
                Posting.paid(List.of(share(op, op.amount().negated())), op.amount().negated());
            case AUTHORISE, VOID -> throw new IllegalStateException(op.kind() + " moves no money");
          };
      draft.book(op.checkoutId(), paid, Optional.of(op.paymentId()));
      granted(draft, file, op);
    }
    rentalOf(file, op).ifPresent(rental -> DebtSteps.recount(draft, file, rental, DebtState.PAID));
    return draft;
  }

  /** What a person gave back is owed no more. */
  private static void granted(StepDraft draft, CheckoutFile file, PaymentOp op) {
    if (op.granted()) {
      Rental rental = rentalOf(file, op).orElseThrow();
      draft.book(
          op.checkoutId(), RefundBooks.granted(file, rental, op), Optional.of(op.paymentId()));
      Corrections.counted(draft, file, rental, op);
    }
  }

  private static Optional<Rental> rentalOf(CheckoutFile file, PaymentOp op) {
    return op.rentalId().flatMap(file::rental);
  }

  private static List<Entry> firstNights(CheckoutFile file) {
    List<Entry> shares = new ArrayList<>();
    for (Rental rental : file.rentals()) {
      if (rental.wasTaken()) {
        shares.add(
            Posting.share(
                rental.rentalId(), file.termsOf(rental).firstNight(rental.dispensed()).total()));
      }
    }
    return shares;
  }

  private static Entry share(PaymentOp op, Money amount) {
    return Posting.share(op.rentalId().orElseThrow(), amount);
  }

  /** The payment side said no for good: what is owed stays owed, as a debt of each rental. */
  public static StepDraft refused(
      CheckoutFile file, PaymentOp op, String reason, DebtRule rule, Pen pen) {
    StepDraft draft = settled(file, op, PaymentState.DECLINED, Optional.of(reason), pen);
    // A correction that is refused would be refused again: a person is told instead.
    if (op.kind() != PaymentKind.REFUND || op.granted()) {
      stillOwed(draft, file, op, reason, rule);
    }
    if (op.kind() != PaymentKind.CHARGE) {
      draft.add(refusal(file, op, reason, draft.pen()));
    }
    return draft;
  }

  /**
   * What follows for our books from a payment that was not made and will not be. Nobody is told
   * here: it may be a person who has found it out.
   */
  static void stillOwed(
      StepDraft draft, CheckoutFile file, PaymentOp op, String reason, DebtRule rule) {
    switch (op.kind()) {
      case CHARGE ->
          rentalOf(file, op)
              .ifPresent(rental -> DebtSteps.refused(draft, file, rental, reason, rule));
      case CAPTURE ->
          file.rentals().stream()
              .filter(Rental::wasTaken)
              .forEach(rental -> DebtSteps.refused(draft, file, rental, reason, rule));
      case REFUND ->
          rentalOf(file, op).ifPresent(rental -> Corrections.instead(draft, file, rental, op));
      case VOID, AUTHORISE -> {}
    }
  }

  private static OperatorTask refusal(CheckoutFile file, PaymentOp op, String reason, Pen pen) {
    return PaymentTasks.of(
        file,
        op,
        TaskKind.PAYMENT_REFUSED,
        "%s of %s was refused: %s".formatted(op.kind(), op.amount(), reason),
        pen);
  }

  /** It will never be done and nobody is the poorer: there is nothing to give back. */
  public static StepDraft pointless(CheckoutFile file, PaymentOp op, String reason, Pen pen) {
    return settled(file, op, PaymentState.FAILED, Optional.of(reason), pen);
  }

  /** No answer: asked again later under the same key. */
  public static StepDraft unknown(CheckoutFile file, PaymentOp op, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    PaymentOp again = op.again(pen.now().plus(waitAfter(op.tries() + 1)));
    draft.event(event(file, again, "payment-unanswered", Map.of("tries", again.tries()), pen));
    draft.put(file, again);
    if (again.tries() == TELL_AFTER_TRIES) {
      draft.add(
          PaymentTasks.of(
              file,
              op,
              TaskKind.PAYMENT_UNKNOWN,
              "%s of %s has no answer after %d questions; it is asked on"
                  .formatted(op.kind(), op.amount(), again.tries()),
              pen));
    }
    return draft;
  }

  /** Another payment has to be settled first: looked at again right after that one. */
  public static StepDraft postponed(CheckoutFile file, PaymentOp op, PaymentOp first, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    Instant due = first.dueAt().filter(pen.now()::isBefore).orElse(pen.now());
    draft.put(file, op.postponed(due.plusSeconds(1)));
    return draft;
  }

  /** It is made right after this; another server waits before it asks what became of it. */
  static StepDraft aboutToSend(CheckoutFile file, PaymentOp op, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.put(file, op.sentAt(pen.now(), pen.now().plus(UNDER_WAY)));
    return draft;
  }

  /** It was not made yet and is looked at again in a while. */
  static StepDraft later(CheckoutFile file, PaymentOp op, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.put(file, op.postponed(pen.now().plus(LONGEST_WAIT)));
    return draft;
  }

  static StepDraft settled(
      CheckoutFile file, PaymentOp op, PaymentState state, Optional<String> why, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    draft.event(
        event(
            file,
            op,
            "payment-settled",
            Map.of("state", state, "amount", op.amount(), "reason", why.orElse("")),
            pen));
    draft.put(file, op.settled(state, why, pen.now()));
    RefundSteps.tellIfOver(draft, file, op);
    return draft;
  }

  static Event event(
      CheckoutFile file, PaymentOp op, String type, Map<String, ?> particulars, Pen pen) {
    var document = new TreeMap<String, Object>(particulars);
    document.put("payment", op.paymentId());
    document.put("kind", op.kind());
    return Events.now(
        pen,
        new EventId(op.paymentId().value()),
        "payment-side",
        type,
        new About(
            Optional.of(file.checkout().kioskId()),
            Optional.empty(),
            op.rentalId(),
            Optional.of(op.checkoutId())),
        document);
  }
}
