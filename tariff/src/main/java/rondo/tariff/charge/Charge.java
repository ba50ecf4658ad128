package rondo.tariff.charge;

import java.util.List;
import rondo.base.money.Money;

/**
 * An amount with the lines that add up to it.
 *
 * @param total the amount; zero when there is nothing to charge, and then no payment is made
 * @param lines the tax last; empty when no night is charged
 */
public record Charge(Money total, List<ChargeLine> lines) {
  public Charge {
    lines = List.copyOf(lines);
    Money sum = sum(Money.zero(total.currency()), lines);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("lines add up to %s, not %s".formatted(sum, total));
    }
  }

  /** A charge of these lines, which there must be at least one of. */
  static Charge of(List<ChargeLine> lines) {
    return new Charge(sum(Money.zero(lines.getFirst().amount().currency()), lines), lines);
  }

  private static Money sum(Money zero, List<ChargeLine> lines) {
    return lines.stream().map(ChargeLine::amount).reduce(zero, Money::plus);
  }
}
