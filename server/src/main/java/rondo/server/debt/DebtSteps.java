package rondo.server.debt;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import rondo.base.id.EventId;
import rondo.base.id.OperatorId;
import rondo.base.money.Money;
import rondo.payment.side.PaymentKind;
import rondo.server.checkout.CheckoutFile;
import rondo.server.checkout.MailKind;
import rondo.server.event.Events;
import rondo.server.ledger.Posting;
import rondo.server.payment.PaymentOrders;
import rondo.server.rental.Rental;
import rondo.server.rental.RentalState;
import rondo.server.rental.RentalSteps;
import rondo.server.store.Pen;
import rondo.server.store.StepDraft;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/**
 * The life of a debt: opened by a refusal, tried again by {@link DebtRule}, paid, cleared or
 * written off (INVARIANTS I1, F12). Pure. A try is a new charge with a key of its own, ordered only
 * while no other charge of the rental lives or was taken.
 */
public final class DebtSteps {
  private DebtSteps() {}

  /** The payment side has refused what this rental owes. */
  public static void refused(
      StepDraft draft, CheckoutFile read, Rental rental, String why, DebtRule rule) {
    CheckoutFile file = draft.latest(read);
    Money owed = Outstanding.of(file, rental);
    if (!owed.isPositive()) {
      return;
    }
    Debt before =
        file.debt(rental.rentalId())
            .filter(Debt::open)
            .orElseGet(() -> opened(draft, file, rental, owed, why));
    boolean chargeLives = Outstanding.liveCharge(file, rental).isPresent();
    Optional<Instant> next =
        chargeLives || !closed(rental) || file.customer().isEmpty() || DebtRule.isFinal(why)
            ? Optional.empty()
            : rule.next(before.openedAt(), before.tries() + 1, draft.now());
    Debt debt = before.refused(owed, why, next);
    draft.put(file, debt);
    note(
        draft,
        rental,
        "server",
        "debt-open",
        Map.of(
            "owed",
            owed,
            "refusals",
            debt.tries(),
            "reason",
            why,
            "nextTry",
            next.map(Instant::toString).orElse("a person decides")));
    if (next.isEmpty() && (closed(rental) || chargeLives)) {
      draft.add(
          task(
              draft,
              rental,
              "%s stays owed after %d refusals (%s); nobody tries again by itself"
                  .formatted(owed, debt.tries(), why)));
    }
  }

  private static Debt opened(
      StepDraft draft, CheckoutFile file, Rental rental, Money owed, String why) {
    int version = file.debt(rental.rentalId()).map(Debt::version).orElse(0);
    return new Debt(
        rental.rentalId(),
        rental.checkoutId(),
        rental.kioskId(),
        DebtState.OPEN,
        version,
        owed.minor(),
        owed.currency(),
        0,
        Optional.empty(),
        draft.now(),
        Optional.empty(),
        why);
  }

  /** Money came in or less is owed: the debt ends where nothing is left of it. */
  public static void recount(StepDraft draft, CheckoutFile read, Rental rental, DebtState how) {
    CheckoutFile file = draft.latest(read);
    Optional<Debt> debt = file.debt(rental.rentalId()).filter(Debt::open);
    if (debt.isEmpty()) {
      return;
    }
    Money owed = Outstanding.of(file, rental);
    if (owed.isPositive()) {
      draft.put(file, debt.get().of(owed));
      return;
    }
    draft.put(file, debt.get().over(how, draft.now(), debt.get().reason()));
    note(
        draft,
        rental,
        "server",
        how == DebtState.PAID ? "debt-paid" : "debt-cleared",
        Map.of("refusals", debt.get().tries()));
    if (how == DebtState.PAID) {
      draft.mail(file, MailKind.DEBT, Optional.of(rental.rentalId()));
    } else {
      giveBackIfTaken(draft, file, rental);
    }
  }

  /**
   * Nobody will try again, so nobody would find out that the last refused charge was taken after
   * all: a refund is ordered, which is made only with the payment side's proof that it was.
   */
  private static void giveBackIfTaken(StepDraft draft, CheckoutFile file, Rental rental) {
    Outstanding.lastRefused(file, rental)
        .filter(op -> file.payments().stream().noneMatch(other -> other.gives(op)))
        .ifPresent(op ->
            PaymentOrders.order(
                draft,
                file,
                PaymentKind.REFUND,
                Optional.of(rental.rentalId()),
                Optional.of(op.paymentId()),
                op.amount(),
                draft.cause()));
  }

  /**
   * The next try, or nothing where it is not due. One that is due and can not be made is left to a
   * person, so that it is not looked at for ever; a person who asks for one is told no.
   */
  static Optional<StepDraft> tryAgain(
      CheckoutFile file, Rental rental, Optional<OperatorId> asked, Pen pen) {
    Optional<Debt> debt = file.debt(rental.rentalId()).filter(Debt::open);
    boolean due =
        debt.flatMap(Debt::nextTryAt).filter(at -> !at.isAfter(pen.now())).isPresent()
            || asked.isPresent();
    if (debt.isEmpty() || !due) {
      return Optional.empty();
    }
    if (file.customer().isEmpty()
        || !closed(rental)
        || Outstanding.liveCharge(file, rental).isPresent()) {
      return asked.isPresent()
          ? Optional.empty()
          : Optional.of(leftToPerson(file, rental, debt.get(), pen));
    }
    StepDraft draft = new StepDraft(pen);
    Money owed = Outstanding.of(file, rental);
    String actor = asked.map(who -> "operator:" + who).orElse("server");
    note(draft, rental, actor, "debt-tried", Map.of("owed", owed, "refusals", debt.get().tries()));
    if (!owed.isPositive()) {
      recount(draft, file, rental, DebtState.CLEARED);
      return Optional.of(draft);
    }
    draft.put(file, debt.get().of(owed).tried(Optional.empty()));
    PaymentOrders.order(
        draft,
        file,
        PaymentKind.CHARGE,
        Optional.of(rental.rentalId()),
        Optional.empty(),
        owed,
        draft.cause());
    return Optional.of(draft);
  }

  private static StepDraft leftToPerson(CheckoutFile file, Rental rental, Debt debt, Pen pen) {
    StepDraft draft = new StepDraft(pen);
    Money owed = Outstanding.of(file, rental);
    if (!owed.isPositive() && !underWay(file, rental)) {
      recount(draft, file, rental, DebtState.CLEARED);
      return draft;
    }
    String why =
        Outstanding.liveCharge(file, rental)
            .map(op -> "charge %s is %s".formatted(op.paymentId(), op.state()))
            .orElse("there is no card or the rental is not over");
    draft.put(file, debt.tried(Optional.empty()));
    note(draft, rental, "server", "debt-left", Map.of("owed", owed, "reason", why));
    draft.add(
        task(draft, rental, "%s stays owed and is not tried by itself: %s".formatted(owed, why)));
    return draft;
  }

  /** A person gives the debt up; nothing where none is open or a charge is under way. */
  static Optional<StepDraft> writeOff(
      OperatorId who, String reason, CheckoutFile file, Rental rental, Pen pen) {
    Optional<Debt> debt = file.debt(rental.rentalId()).filter(Debt::open);
    if (debt.isEmpty() || underWay(file, rental)) {
      return Optional.empty();
    }
    StepDraft draft = new StepDraft(pen);
    Money owed = Outstanding.of(file, rental);
    note(
        draft,
        rental,
        "operator:" + who,
        "debt-written-off",
        Map.of("owed", owed, "reason", reason));
    if (owed.isPositive()) {
      draft.book(
          file.checkout().checkoutId(),
          Posting.writtenOff(rental.rentalId(), owed),
          Optional.empty());
    }
    draft.put(file, debt.get().of(owed).over(DebtState.WRITTEN_OFF, pen.now(), reason));
    giveBackIfTaken(draft, file, rental);
    return Optional.of(draft);
  }

  /** The debt is tried then and not before; empty: a charge that takes it is under way. */
  public static void putOff(
      StepDraft draft, CheckoutFile read, Rental rental, Optional<Instant> until) {
    CheckoutFile file = draft.latest(read);
    file.debt(rental.rentalId())
        .filter(Debt::open)
        .ifPresent(debt -> draft.put(file, debt.tried(until)));
  }

  private static boolean underWay(CheckoutFile file, Rental rental) {
    return Outstanding.liveCharge(file, rental).filter(op -> !op.state().settled()).isPresent();
  }

  private static boolean closed(Rental rental) {
    return rental.state() == RentalState.RETURNED || rental.state() == RentalState.SOLD;
  }

  private static void note(
      StepDraft draft, Rental rental, String actor, String type, Map<String, ?> particulars) {
    draft.event(
        Events.now(
            draft.pen(),
            new EventId(rental.rentalId().value()),
            actor,
            type,
            RentalSteps.about(rental),
            particulars));
  }

  private static OperatorTask task(StepDraft draft, Rental rental, String words) {
    return new OperatorTask(
        draft.pen().ids().next(),
        TaskKind.PAYMENT_REFUSED,
        Optional.of(rental.kioskId()),
        Optional.of(rental.checkoutId()),
        Optional.of(rental.rentalId()),
        Optional.of(rental.discCode()),
        words,
        draft.now(),
        Optional.empty());
  }
}
