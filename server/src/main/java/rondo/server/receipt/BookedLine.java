package rondo.server.receipt;

import rondo.base.id.RentalId;
import rondo.server.ledger.LedgerKind;
import rondo.tariff.charge.ChargeLine;

/**
 * A line that the ledger holds for a rental.
 *
 * @param booking what its transaction books
 * @param line the charge line it was booked from; one of a reversed sale takes its amount back
 */
public record BookedLine(RentalId rental, LedgerKind booking, ChargeLine line) {
  boolean takenBack() {
    return booking == LedgerKind.SALE_REVERSED;
  }
}
