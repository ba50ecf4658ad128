package rondo.simulation.evidence;

import java.util.List;
import rondo.media.label.DiscCode;
import rondo.server.checkout.Checkout;
import rondo.server.event.Event;
import rondo.server.event.ParkedFact;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.task.OperatorTask;
import rondo.tariff.rule.Tariff;

/**
 * The server's tables as rows, each list one whole table. A row crosses from PostgreSQL as {@code
 * to_jsonb(table.*)} and is read by {@link rondo.server.store.RowJson#row}.
 *
 * @param discs codes of table {@code disc}: every disc of the network
 * @param tariffs every version
 * @param places table {@code disc_place}
 * @param payments table {@code payment_op}
 * @param transactions table {@code ledger_transaction}
 * @param lines table {@code ledger_line}
 * @param credits table {@code return_credit}
 * @param tasks table {@code operator_task}, closed ones too
 * @param events table {@code event}
 * @param parked table {@code parked_fact}
 * @param epochs table {@code kiosk_epoch}
 */
public record ServerRecords(
    List<DiscCode> discs,
    List<Tariff> tariffs,
    List<Checkout> checkouts,
    List<Rental> rentals,
    List<DiscPlace> places,
    List<PaymentOp> payments,
    List<LedgerTransaction> transactions,
    List<LedgerLine> lines,
    List<ReturnCredit> credits,
    List<OperatorTask> tasks,
    List<Event> events,
    List<ParkedFact> parked,
    List<AppliedEpoch> epochs) {
  public ServerRecords {
    discs = List.copyOf(discs);
    tariffs = List.copyOf(tariffs);
    checkouts = List.copyOf(checkouts);
    rentals = List.copyOf(rentals);
    places = List.copyOf(places);
    payments = List.copyOf(payments);
    transactions = List.copyOf(transactions);
    lines = List.copyOf(lines);
    credits = List.copyOf(credits);
    tasks = List.copyOf(tasks);
    events = List.copyOf(events);
    parked = List.copyOf(parked);
    epochs = List.copyOf(epochs);
  }
}
