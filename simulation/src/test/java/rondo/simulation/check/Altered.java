package rondo.simulation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import rondo.payment.simulator.PaymentEntry;
import rondo.server.checkout.Checkout;
import rondo.server.event.Event;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;
import rondo.simulation.evidence.Evidence;
import rondo.simulation.evidence.KioskRecords;
import rondo.simulation.evidence.MachineRecords;
import rondo.simulation.evidence.Promises;
import rondo.simulation.evidence.ServerRecords;

/** Evidence of a real run of which a row, a file or a disc is altered. */
final class Altered {
  final List<Checkout> checkouts;
  final List<Rental> rentals;
  final List<DiscPlace> places;
  final List<PaymentOp> payments;
  final List<LedgerLine> lines;
  final List<ReturnCredit> credits;
  final List<OperatorTask> tasks;
  final List<Event> events;
  final List<KioskRecords> kiosks;
  final List<MachineRecords> machines;
  final List<PaymentEntry> bank;
  Promises promises;
  private final Evidence whole;

  Altered(Evidence evidence) {
    whole = evidence;
    checkouts = new ArrayList<>(evidence.server().checkouts());
    rentals = new ArrayList<>(evidence.server().rentals());
    places = new ArrayList<>(evidence.server().places());
    payments = new ArrayList<>(evidence.server().payments());
    lines = new ArrayList<>(evidence.server().lines());
    credits = new ArrayList<>(evidence.server().credits());
    tasks = new ArrayList<>(evidence.server().tasks());
    events = new ArrayList<>(evidence.server().events());
    kiosks = new ArrayList<>(evidence.kiosks());
    machines = new ArrayList<>(evidence.machines());
    bank = new ArrayList<>(evidence.payments());
    promises = evidence.promises().orElseThrow();
  }

  /** Alters the first that fits and returns it as it was. */
  static <T> T first(List<T> list, Predicate<T> fits, UnaryOperator<T> change) {
    T found = list.stream().filter(fits).findFirst().orElseThrow();
    list.replaceAll(each -> each == found ? change.apply(each) : each);
    return found;
  }

  /** What is said about it, of this invariant alone. */
  List<String> found(String invariant) {
    ServerRecords old = whole.server();
    var server =
        new ServerRecords(
            old.discs(),
            old.tariffs(),
            checkouts,
            rentals,
            places,
            payments,
            old.transactions(),
            lines,
            credits,
            tasks,
            events,
            old.parked(),
            old.epochs());
    return Checkers.check(
            new Evidence(server, kiosks, machines, bank, Optional.of(promises)), Moment.QUIET)
        .stream()
        .filter(violation -> violation.invariant().equals(invariant))
        .map(Violation::toString)
        .toList();
  }
}
