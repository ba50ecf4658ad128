package rondo.server.ledger;

import rondo.base.id.LedgerId;

/** A ledger transaction whose lines do not sum to zero was about to be written (I5). */
public final class UnbalancedLedgerException extends RuntimeException {
  private final LedgerId ledger;
  private final long off;

  UnbalancedLedgerException(LedgerId ledger, long off) {
    super("the lines of ledger transaction %s sum to %d, not to zero".formatted(ledger, off));
    this.ledger = ledger;
    this.off = off;
  }

  /** Which transaction. */
  public LedgerId ledger() {
    return ledger;
  }

  /** By how many minor units. */
  public long off() {
    return off;
  }
}
