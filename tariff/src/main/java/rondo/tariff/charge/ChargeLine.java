package rondo.tariff.charge;

import java.util.Objects;
import rondo.base.money.Money;

/**
 * One line of a charge. Where prices contain the tax, {@code amount} is {@code quantity} times
 * {@code each} less the tax, which stands on its own line; so the lines always add up to the
 * charge.
 *
 * @param quantity how many, 1 or more
 * @param each the price of one, as it was shown to the customer
 * @param amount what this line adds to the charge
 * @param explanation why
 */
public record ChargeLine(int quantity, Money each, Money amount, Explanation explanation) {
  public ChargeLine {
    Objects.requireNonNull(explanation, "explanation");
    if (quantity < 1) {
      throw new IllegalArgumentException("quantity out of range: " + quantity);
    }
    if (amount.minor() < 0 || amount.compareTo(each.times(quantity)) > 0) {
      throw new IllegalArgumentException(
          "amount %s is not of %d x %s".formatted(amount, quantity, each));
    }
  }

  /** What the line charges for. */
  public ChargeKind kind() {
    return explanation.kind();
  }
}
