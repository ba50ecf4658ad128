package rondo.server.store;

import java.util.List;
import rondo.server.checkout.Checkout;
import rondo.server.checkout.Customer;
import rondo.server.checkout.MailOrder;
import rondo.server.debt.Debt;
import rondo.server.event.Event;
import rondo.server.event.FactMark;
import rondo.server.event.ParkedFact;
import rondo.server.grace.ClockStop;
import rondo.server.inventory.DiscPlace;
import rondo.server.inventory.SlotNote;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;

/**
 * Everything that one decision writes, together or not at all (DESIGN, flow 7). A versioned row of
 * version 1 is new; one of version v replaces version v - 1, and if that is no longer there the
 * whole step is lost. A Fact's mark needs the sequence before it to be the last applied.
 *
 * @param facts none or one
 * @param reunited returns whose rental became known
 * @param knownCustomers customers whose address or last digits are newer
 * @param cleared parked Facts that an operator has seen to; still parked until now, or it is lost
 * @param notes what is now said of slots
 * @param unnoted slots of which nothing is said any more
 * @param closedTasks tasks that are done; still open until now, or it is lost
 * @param stops of clocks of rentals
 * @param bound stops whose rental became known
 */
public record Step(
    List<FactMark> facts,
    List<Event> events,
    List<Checkout> checkouts,
    List<Rental> rentals,
    List<DiscPlace> places,
    List<PaymentOp> payments,
    List<LedgerTransaction> transactions,
    List<LedgerLine> lines,
    List<Customer> newCustomers,
    List<Customer> knownCustomers,
    List<MailOrder> mails,
    List<ReturnCredit> credits,
    List<ReturnCredit> reunited,
    List<OperatorTask> tasks,
    List<OperatorTask> closedTasks,
    List<ParkedFact> parked,
    List<ParkedFact> cleared,
    List<SlotNote> notes,
    List<SlotNote> unnoted,
    List<Debt> debts,
    List<ClockStop> stops,
    List<ClockStop> bound) {}
