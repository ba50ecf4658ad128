package rondo.simulation.evidence;

import java.util.List;
import java.util.Optional;
import rondo.payment.simulator.PaymentEntry;

/**
 * All that the checkers look at, collected at one moment (INVARIANTS "Inputs"): from memory by a
 * simulation; from PostgreSQL, SQLite files, machine files and the payment simulator's books by
 * whoever runs the real programs.
 *
 * @param server what the database says (DB)
 * @param kiosks what each kiosk's journal and outbox say (J)
 * @param machines what is true in each machine (M)
 * @param payments every operation that the payment side decided, in its order (G)
 * @param promises what was acknowledged on the way, if somebody stood beside and kept it
 */
public record Evidence(
    ServerRecords server,
    List<KioskRecords> kiosks,
    List<MachineRecords> machines,
    List<PaymentEntry> payments,
    Optional<Promises> promises) {
  public Evidence {
    kiosks = List.copyOf(kiosks);
    machines = List.copyOf(machines);
    payments = List.copyOf(payments);
  }

  /** What files and tables say; nobody stood beside. */
  public Evidence(
      ServerRecords server,
      List<KioskRecords> kiosks,
      List<MachineRecords> machines,
      List<PaymentEntry> payments) {
    this(server, kiosks, machines, payments, Optional.empty());
  }
}
