package rondo.server.ledger;

import rondo.tariff.charge.ChargeLine;
import rondo.tariff.charge.Explanation;

/** The accounts that lines are booked on. */
public final class Account {
  /** What customers owe: debited when a night is owed, credited when it is paid. */
  public static final String CUSTOMER = "customer";

  /** What the payment side has taken for us. */
  public static final String PAYMENT_SIDE = "payment-side";

  /** What nights of returned discs brought in. */
  public static final String RENTAL = "revenue:rental";

  /** What nights of sold discs brought in. */
  public static final String SALE = "revenue:sale";

  /** What was owed and given up. */
  public static final String WRITTEN_OFF = "expense:written-off";

  private Account() {}

  /** Where a charge line is credited; each tax has an account of its own. */
  public static String of(ChargeLine line, String revenue) {
    return line.explanation() instanceof Explanation.Tax tax ? "tax:" + tax.rule().name() : revenue;
  }
}
