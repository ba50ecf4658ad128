package rondo.app.traffic.books;

import rondo.base.money.Money;

/**
 * What the books of a network add up to.
 *
 * @param rentals discs that customers took
 * @param returned of them, discs that came back
 * @param sold of them, discs that were kept until they were bought
 * @param declined checkouts to which a bank said no
 * @param captured what the payment side has taken and not given back
 * @param receipts messages that went out
 */
public record Totals(
    long rentals, long returned, long sold, long declined, Money captured, long receipts) {
  /** The last line of a traffic. */
  public String line(boolean invariantsHold) {
    return "rentals=%d returned=%d sold=%d declined=%d captured=%s receipts=%d invariants=%s"
        .formatted(
            rentals,
            returned,
            sold,
            declined,
            captured,
            receipts,
            invariantsHold ? "ok" : "broken");
  }
}
