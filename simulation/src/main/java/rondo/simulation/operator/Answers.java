package rondo.simulation.operator;

import java.time.Duration;
import java.time.Instant;
import rondo.base.id.OperatorId;
import rondo.server.payment.Verdict;
import rondo.server.rental.DoubtSteps.Finding;
import rondo.server.settle.SettleOutcome;
import rondo.server.settle.TaskDesk;
import rondo.server.task.OperatorTask;
import rondo.server.task.TaskKind;
import rondo.simulation.payment.PaymentRoad;
import rondo.simulation.server.ConsoleDesks;

/** The honest answer to each kind of task, at the desk that the console offers for it. */
final class Answers {
  private static final String REASON = "I have looked";

  /**
   * After so long a bank's statement is final: a call is made for a day at most ({@link
   * PaymentRoad#WINDOW}) and arrives within another one.
   */
  private static final Duration STATEMENT = PaymentRoad.WINDOW.multipliedBy(2);

  private final Insight insight;

  Answers(Insight insight) {
    this.insight = insight;
  }

  /**
   * Whether an answer can be given now: what lies in a mouth may be gone in a moment, and what the
   * bank has not done may still arrive there.
   */
  boolean isClear(OperatorTask task, Instant now) {
    return task.discCode().filter(insight::isWithinReach).isEmpty() && !isOnItsWay(task, now);
  }

  /** Whether the bank cannot say yet that a payment will never be done. */
  boolean isOnItsWay(OperatorTask task, Instant now) {
    boolean asksForPayment =
        task.kind() == TaskKind.PAYMENT_UNKNOWN || task.kind() == TaskKind.PAYMENT_MISMATCH;
    return asksForPayment
        && now.isBefore(task.openedAt().plus(STATEMENT))
        && task.paymentId().filter(payment -> !insight.isPaid(payment)).isPresent();
  }

  /** Gives it. */
  void give(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    switch (task.kind()) {
      case DISPENSE_UNRESOLVED -> doubt(task, who, desks);
      case PAYMENT_REFUSED -> refused(task, who, desks);
      case PAYMENT_UNKNOWN, PAYMENT_MISMATCH -> payment(task, who, desks);
      case RETURN_TO_CHECK -> returned(task, who, desks);
      case DISC_FAULTY ->
          task.discCode().ifPresent(disc -> desks.faults().release(who, disc, REASON));
      case DISC_MISSING -> missing(task, who, desks);
      case DISC_CONTESTED,
          SOLD_DISC_TAKEN_IN,
          PAYMENT_UNEXPECTED,
          SLOT_TO_CHECK,
          KIOSK_CLOCK,
          FACT_PARKED,
          MAIL_GIVEN_UP,
          KIOSK_QUARANTINED,
          KIOSK_REFUSED ->
          words(task, who, desks);
    }
  }

  private void doubt(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    var disc = task.discCode().orElseThrow();
    var rental = task.rentalId().orElseThrow();
    boolean out = insight.inside(disc).isEmpty() && insight.wasGivenFor(disc, rental);
    desks.doubts().resolve(who, rental, out ? Finding.OUT : Finding.STAYED);
  }

  /** That one payment was refused is news; a debt is given up. */
  private void refused(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    if (task.paymentId().isPresent()) {
      words(task, who, desks);
    } else {
      debt(task, who, desks);
    }
  }

  private void debt(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    if (task.paymentId().isPresent()) {
      words(task, who, desks);
    } else {
      task.rentalId().ifPresent(rental -> desks.debts().writeOff(who, rental, REASON));
    }
  }

  private void payment(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    task.paymentId()
        .ifPresent(payment ->
            task.checkoutId()
                .ifPresent(checkout ->
                    desks
                        .verdicts()
                        .settle(
                            who,
                            checkout,
                            payment,
                            new Verdict(insight.isPaid(payment), "statement", REASON))));
  }

  /**
   * Who finds the disc where it was held out then credits it; what its customer still has, or has
   * brought since, stays as it is.
   */
  private void returned(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    boolean found =
        task.discCode()
            .flatMap(
                disc -> task.kioskId().filter(kiosk -> insight.lies(disc, kiosk, task.openedAt())))
            .isPresent();
    if (!found
        || desks.tasks().credit(who, task.taskId(), REASON) instanceof SettleOutcome.Refused) {
      words(task, who, desks);
    }
  }

  /** What no machine holds is given up, unless a kiosk has said where it is. */
  private static void missing(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    if (desks.tasks().giveUp(who, task.taskId(), REASON) instanceof SettleOutcome.Refused) {
      words(task, who, desks);
    }
  }

  private static void words(OperatorTask task, OperatorId who, ConsoleDesks desks) {
    if (TaskDesk.settlesByWords(task.kind(), task.paymentId().isPresent())) {
      desks.tasks().settle(who, task.taskId(), REASON);
    }
  }

  /** Whether what it is about has to be looked for in the machines. */
  static boolean isSought(OperatorTask task) {
    return task.kind() == TaskKind.DISC_MISSING || task.kind() == TaskKind.DISC_CONTESTED;
  }
}
