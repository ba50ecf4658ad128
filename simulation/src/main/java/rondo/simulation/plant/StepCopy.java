package rondo.simulation.plant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import rondo.server.event.Event;
import rondo.server.event.FactMark;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.Step;
import rondo.server.task.OperatorTask;

/** A step whose lists can be changed before it is written. */
final class StepCopy {
  final List<FactMark> facts;
  final List<Event> events;
  final List<Rental> rentals;
  final List<DiscPlace> places;
  final List<PaymentOp> payments;
  final List<LedgerLine> lines;
  final List<ReturnCredit> credits;
  final List<OperatorTask> tasks;
  private final Step real;

  private StepCopy(Step real) {
    this.real = real;
    facts = new ArrayList<>(real.facts());
    events = new ArrayList<>(real.events());
    rentals = new ArrayList<>(real.rentals());
    places = new ArrayList<>(real.places());
    payments = new ArrayList<>(real.payments());
    lines = new ArrayList<>(real.lines());
    credits = new ArrayList<>(real.credits());
    tasks = new ArrayList<>(real.tasks());
  }

  /** Does this to each step. */
  static UnaryOperator<Step> changed(Consumer<StepCopy> change) {
    return step -> {
      var copy = new StepCopy(step);
      change.accept(copy);
      return copy.step();
    };
  }

  /** A step that writes these events and nothing else. */
  static Step onlyEvents(List<Event> events) {
    return new Step(
        List.of(), events, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private Step step() {
    return new Step(
        List.copyOf(facts),
        List.copyOf(events),
        real.checkouts(),
        List.copyOf(rentals),
        List.copyOf(places),
        List.copyOf(payments),
        real.transactions(),
        List.copyOf(lines),
        real.newCustomers(),
        real.knownCustomers(),
        real.mails(),
        List.copyOf(credits),
        real.reunited(),
        List.copyOf(tasks),
        real.closedTasks(),
        real.parked(),
        real.cleared(),
        real.notes(),
        real.unnoted(),
        real.debts(),
        real.stops(),
        real.bound());
  }
}
