package rondo.simulation.server;

import java.time.InstantSource;
import rondo.base.id.IdSource;
import rondo.server.debt.DebtDesk;
import rondo.server.fault.FaultDesk;
import rondo.server.payment.PaymentRules;
import rondo.server.payment.VerdictDesk;
import rondo.server.refund.RefundDesk;
import rondo.server.rental.DoubtDesk;
import rondo.server.settle.TaskDesk;
import rondo.server.store.RentalStore;

/**
 * What the console's pages call when a person decides, put together as for the real server.
 *
 * @param doubts what became of a disc that nobody could tell of
 * @param verdicts what became of a payment that has no answer
 * @param debts tries a debt now, or gives it up
 * @param refunds gives money back
 * @param tasks settles by words, or credits a return
 * @param faults lets a disc be rented again
 */
public record ConsoleDesks(
    DoubtDesk doubts,
    VerdictDesk verdicts,
    DebtDesk debts,
    RefundDesk refunds,
    TaskDesk tasks,
    FaultDesk faults) {
  static ConsoleDesks on(RentalStore store, InstantSource clock, IdSource ids) {
    Runnable wake = () -> {};
    return new ConsoleDesks(
        new DoubtDesk(store, clock, ids, wake),
        new VerdictDesk(store, PaymentRules.standard().debts(), clock, ids),
        new DebtDesk(store, clock, ids, wake),
        new RefundDesk(store, clock, ids, wake),
        new TaskDesk(store, clock, ids, wake),
        new FaultDesk(store, clock, ids, wake));
  }
}
