package rondo.server.store.memory;

import java.util.List;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.Customer;
import rondo.server.event.Event;
import rondo.server.event.ParkedFact;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;

/** What checkers look at of the tables in memory, each list one whole table. */
public record StoredRows(
    List<Checkout> checkouts,
    List<Rental> rentals,
    List<DiscPlace> places,
    List<PaymentOp> payments,
    List<Event> events,
    List<LedgerTransaction> transactions,
    List<LedgerLine> lines,
    List<Customer> customers,
    List<ReturnCredit> credits,
    List<OperatorTask> tasks,
    List<ParkedFact> parked,
    List<EpochRow> epochs,
    List<ClockStop> stops) {}
