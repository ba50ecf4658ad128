package rondo.server.store.memory;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import rondo.server.checkout.Checkout;
import rondo.server.debt.Debt;
import rondo.server.event.FactMark;
import rondo.server.event.ParkedFact;
import rondo.server.inventory.DiscPlace;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.store.Step;
import rondo.server.task.OperatorTask;

/** Whether a step's rows are still as its decision read them, and what it does to the tables. */
final class StepGuard {
  private StepGuard() {}

  static boolean holds(Tables now, Step step) {
    return step.facts().stream().allMatch(fact -> isNext(now, fact))
        && step.cleared().stream().allMatch(fact -> isParked(now, fact))
        && step.closedTasks().stream().allMatch(task -> isOpen(now, task))
        && unchanged(now.checkouts(), step.checkouts(), Checkout::checkoutId, Checkout::version)
        && unchanged(now.places(), step.places(), DiscPlace::discCode, DiscPlace::version);
  }

  private static boolean isNext(Tables now, FactMark fact) {
    return now.epochs()
        .get(List.of(fact.kioskId(), fact.epoch()))
        .filter(row -> row.applied() == fact.sequence() - 1)
        .isPresent();
  }

  private static boolean isParked(Tables now, ParkedFact fact) {
    return now.parked()
        .get(List.of(fact.kioskId(), fact.epoch(), fact.sequence()))
        .filter(row -> row.clearedAt().isEmpty())
        .isPresent();
  }

  private static boolean isOpen(Tables now, OperatorTask task) {
    return now.tasks().get(task.taskId()).filter(row -> row.closedAt().isEmpty()).isPresent();
  }

  private static <R> boolean unchanged(
      Table<R> table, List<R> rows, Function<R, Object> key, ToIntFunction<R> version) {
    return rows.stream()
        .filter(row -> version.applyAsInt(row) > 1)
        .allMatch(row ->
            table
                .get(key.apply(row))
                .filter(held -> version.applyAsInt(held) == version.applyAsInt(row) - 1)
                .isPresent());
  }

  static void apply(Tables next, Step step) {
    for (FactMark fact : step.facts()) {
      next.epochs()
          .replace(
              List.of(new EpochRow(fact.kioskId(), fact.epoch(), fact.sequence(), fact.hash())));
    }
    next.applied().insert(step.facts().stream().filter(fact -> !fact.repeated()).toList());
    versioned(next.checkouts(), step.checkouts(), Checkout::version);
    versioned(next.rentals(), step.rentals(), Rental::version);
    versioned(next.places(), step.places(), DiscPlace::version);
    versioned(next.payments(), step.payments(), PaymentOp::version);
    versioned(next.debts(), step.debts(), Debt::version);
    next.events().insert(step.events());
    next.transactions().insert(step.transactions());
    next.lines().insert(step.lines());
    next.customers().insert(step.newCustomers());
    next.customers().replace(step.knownCustomers());
    next.mails().insert(step.mails());
    next.credits().insert(step.credits());
    next.credits().replace(step.reunited());
    next.stops().insert(step.stops());
    next.stops().replace(step.bound());
    next.tasks().insert(step.tasks());
    next.tasks().replace(step.closedTasks());
    next.parked().insert(step.parked());
    next.parked().replace(step.cleared());
    next.notes().upsert(step.notes());
    next.notes().remove(step.unnoted());
  }

  private static <R> void versioned(Table<R> table, List<R> rows, ToIntFunction<R> version) {
    table.insert(rows.stream().filter(row -> version.applyAsInt(row) == 1).toList());
    table.replace(rows.stream().filter(row -> version.applyAsInt(row) > 1).toList());
  }
}
