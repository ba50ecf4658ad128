package rondo.payment.simulator;

import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.random.RandomGenerator;
import rondo.payment.side.PaymentSide;

/**
 * The payment side's simulator by the same rules without file, socket and thread, for simulations.
 * Thread-safe.
 */
public final class MemoryPayments {
  private final Acquirer acquirer;

  private MemoryPayments(Acquirer acquirer) {
    this.acquirer = acquirer;
  }

  /**
   * An empty ledger.
   *
   * @param random draws tokens and the key of its hashes
   */
  public static MemoryPayments create(
      Currency currency, InstantSource clock, RandomGenerator random) {
    return new MemoryPayments(Acquirer.inMemory(currency, clock, random));
  }

  /** Where it is called; what would come too late does not come. */
  public PaymentSide side() {
    return new DirectPaymentSide(acquirer);
  }

  /** Every operation that was decided, in that order. */
  public List<PaymentEntry> entries() {
    return acquirer.entries();
  }
}
