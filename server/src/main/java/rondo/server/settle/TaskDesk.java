package rondo.server.settle;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.EventId;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.server.checkout.CheckoutFile;
import rondo.server.event.Events;
import rondo.server.event.Events.About;
import rondo.server.grace.Lent;
import rondo.server.inventory.DiscFile;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnFacts;
import rondo.server.store.Pen;
import rondo.server.store.RentalStore;
import rondo.server.store.StepDraft;
import rondo.server.store.Steps;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;

/** Where a person settles a task. Thread-safe. */
public final class TaskDesk {
  /** Tasks that words settle; every other kind closes with what it is about. */
  private static final Set<TaskKind> BY_WORDS =
      EnumSet.of(
          TaskKind.RETURN_TO_CHECK,
          TaskKind.DISC_CONTESTED,
          TaskKind.DISC_MISSING,
          TaskKind.KIOSK_CLOCK,
          TaskKind.SLOT_TO_CHECK,
          TaskKind.SOLD_DISC_TAKEN_IN,
          TaskKind.PAYMENT_UNEXPECTED,
          TaskKind.MAIL_GIVEN_UP);

  private static final int LONGEST_REASON = 500;

  private final RentalStore store;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable paymentsOrdered;

  /**
   * A desk.
   *
   * @param paymentsOrdered wakes whoever makes payments
   */
  public TaskDesk(RentalStore store, InstantSource clock, IdSource ids, Runnable paymentsOrdered) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.paymentsOrdered = paymentsOrdered;
  }

  /**
   * Whether words settle a task of this kind.
   *
   * @param ofPayment whether it is about one payment: a refusal of that is news and no more, while
   *     one of a debt ends with the debt
   */
  public static boolean settlesByWords(TaskKind kind, boolean ofPayment) {
    return BY_WORDS.contains(kind) || (kind == TaskKind.PAYMENT_REFUSED && ofPayment);
  }

  /** Whether this task is open and its disc has to be read by a kiosk, or given up. */
  public boolean isSought(UUID task) {
    return store.openTask(task).filter(this::isSought).isPresent();
  }

  private boolean isSought(OperatorTask task) {
    return SoughtSteps.isSought(task, task.discCode().flatMap(store::disc));
  }

  /**
   * The task is done: nothing is booked, and the reason stays in the audit. Refused where the task
   * seeks a disc of which no kiosk has said where it stands: others rely on its being sought.
   */
  public SettleOutcome settle(OperatorId who, UUID task, String reason) {
    if (isNoReason(reason)) {
      return new SettleOutcome.Refused(SettleRefusals.noReason());
    }
    Optional<OperatorTask> open = store.openTask(task);
    if (open.filter(it -> !settlesByWords(it.kind(), it.paymentId().isPresent())).isPresent()) {
      return new SettleOutcome.Refused(SettleRefusals.settlesElsewhere());
    }
    if (open.filter(this::isSought).isPresent()) {
      return new SettleOutcome.Refused(SettleRefusals.toBeRead());
    }
    boolean done =
        Steps.run(store, () -> store.openTask(task).map(it -> settled(who, it, reason.strip())));
    return done ? new SettleOutcome.Done() : new SettleOutcome.Refused(SettleRefusals.noSuchTask());
  }

  private StepDraft settled(OperatorId who, OperatorTask task, String reason) {
    StepDraft draft = new StepDraft(Pen.at(clock, ids));
    draft.event(
        Events.now(
            draft.pen(),
            new EventId(task.taskId()),
            "operator:" + who,
            "task-settled",
            new About(task.kioskId(), task.discCode(), task.rentalId(), task.checkoutId()),
            Map.of("task", task.kind(), "reason", reason)));
    draft.close(List.of(task));
    return draft;
  }

  /**
   * The disc that this task seeks is in no kiosk: the books have it with the operator, and no
   * rental or money changes. Refused while a rental of it is in progress, which says more.
   */
  public SettleOutcome giveUp(OperatorId who, UUID task, String reason) {
    if (isNoReason(reason)) {
      return new SettleOutcome.Refused(SettleRefusals.noReason());
    }
    if (store.openTask(task).isEmpty()) {
      return new SettleOutcome.Refused(SettleRefusals.noSuchTask());
    }
    boolean done =
        Steps.run(
            store, () -> store.openTask(task).flatMap(it -> givenUp(who, it, reason.strip())));
    return done
        ? new SettleOutcome.Done()
        : new SettleOutcome.Refused(SettleRefusals.nothingToGiveUp());
  }

  private Optional<StepDraft> givenUp(OperatorId who, OperatorTask task, String reason) {
    return task.discCode()
        .flatMap(store::disc)
        .filter(disc -> SoughtSteps.isSought(task, Optional.of(disc)) && disc.live().isEmpty())
        .map(disc -> SoughtSteps.givenUp(who, reason, task, disc, Pen.at(clock, ids)));
  }

  /**
   * The disc is in our hands: its rental ends at the time that was noted when it was held to the
   * kiosk, and no night after that is charged.
   */
  public SettleOutcome credit(OperatorId who, UUID task, String reason) {
    if (isNoReason(reason)) {
      return new SettleOutcome.Refused(SettleRefusals.noReason());
    }
    if (store.openTask(task).isEmpty()) {
      return new SettleOutcome.Refused(SettleRefusals.noSuchTask());
    }
    boolean done =
        Steps.run(store, () -> store.openTask(task).flatMap(it -> credited(who, it, reason)));
    if (!done) {
      return new SettleOutcome.Refused(SettleRefusals.nothingToCredit());
    }
    paymentsOrdered.run();
    return new SettleOutcome.Done();
  }

  private Optional<StepDraft> credited(OperatorId who, OperatorTask task, String reason) {
    Optional<DiscFile> disc =
        task.discCode().filter(_ -> task.kind() == TaskKind.RETURN_TO_CHECK).flatMap(store::disc);
    Optional<CheckoutFile> file =
        disc.flatMap(ReturnFacts::rentalOf).map(Rental::checkoutId).flatMap(store::checkout);
    return file.flatMap(found ->
        CreditSteps.atNotedTime(
            who,
            reason.strip(),
            task,
            disc.orElseThrow(),
            found,
            this::isBooked,
            Pen.at(clock, ids)));
  }

  private boolean isBooked(Rental rental) {
    return rental
        .dispensedAt()
        .flatMap(out -> store.lent(rental.discCode(), out))
        .flatMap(Lent::back)
        .isPresent();
  }

  private static boolean isNoReason(String reason) {
    return reason.isBlank() || reason.strip().length() > LONGEST_REASON;
  }
}
