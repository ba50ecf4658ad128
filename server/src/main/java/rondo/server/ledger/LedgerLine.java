package rondo.server.ledger;

import java.util.Currency;
import java.util.Optional;
import rondo.base.id.LedgerId;
import rondo.base.id.RentalId;
import rondo.base.money.Money;
import tools.jackson.databind.JsonNode;

/**
 * One line of the ledger.
 *
 * @param line from 1
 * @param account see {@link Account}
 * @param amountMinor positive is a debit: owed by the customer, held by the payment side
 * @param explanation the {@link rondo.tariff.charge.ChargeLine} that it books, where it books one
 */
public record LedgerLine(
    LedgerId ledgerId,
    int line,
    String account,
    long amountMinor,
    Currency currency,
    Optional<RentalId> rentalId,
    Optional<JsonNode> explanation) {
  /** The amount; positive is a debit. */
  public Money amount() {
    return new Money(amountMinor, currency);
  }
}
