package rondo.server.console.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rondo.base.money.Money;
import rondo.server.console.page.Listing;
import rondo.server.receipt.Reasons;
import rondo.server.seal.SealState;
import rondo.tariff.charge.ChargeLine;

/**
 * A page of the ledger.
 *
 * @param accounts the sum of each account, over all time
 * @param totals the sum of all accounts by currency: zero, or something is wrong
 * @param seals how far ledger and events are sealed
 * @param day which day's transactions are shown; empty for all
 */
public record LedgerView(
    Listing<Transaction> list,
    List<Sum> accounts,
    List<Money> totals,
    Optional<LocalDate> day,
    SealState seals,
    Reasons reasons) {
  /** An account's sum; positive is a debit. */
  public record Sum(String account, Money amount, long lines) {}

  /** Lines that were booked together. */
  public record Transaction(
      UUID id, Instant at, String kind, Optional<UUID> rental, List<Line> lines) {}

  /** One line. */
  public record Line(
      UUID ledger, String account, Money amount, Optional<UUID> rental, Optional<ChargeLine> why) {}

  /** Whether all money is accounted for. */
  public boolean agrees() {
    return totals.stream().allMatch(Money::isZero);
  }
}
