package rondo.server.payment;

import java.time.Duration;
import rondo.server.debt.DebtRule;

/**
 * How calls to the payment side are repeated.
 *
 * @param keyWindow for how long the payment side remembers a key: a call that may have been made
 *     longer ago is only asked about, never made again (INVARIANTS F10)
 * @param debts when a refused charge is tried again
 */
public record PaymentRules(Duration keyWindow, DebtRule debts) {
  public PaymentRules {
    if (keyWindow.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("a key is remembered for a minute or more");
    }
  }

  /** Keys are remembered for 24 hours; debts are tried after 1, 3, 7 and 14 days. */
  public static PaymentRules standard() {
    return new PaymentRules(Duration.ofHours(24), DebtRule.standard());
  }
}
