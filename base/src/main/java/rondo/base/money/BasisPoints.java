package rondo.base.money;

/**
 * A rate in hundredths of a percent: 825 is 8.25 %. Rounding is half-up and happens once per line
 * (DESIGN, "Settled: Money").
 *
 * @param value 0 to 1,000,000
 */
public record BasisPoints(int value) {
  private static final int WHOLE = 10_000;

  public BasisPoints {
    if (value < 0 || value > 1_000_000) {
      throw new IllegalArgumentException("basis points out of range: " + value);
    }
  }

  /** This share of a net amount, rounded half-up away from zero. */
  public Money of(Money net) {
    return new Money(divideHalfUp(Math.multiplyExact(net.minor(), value), WHOLE), net.currency());
  }

  /** The part of a gross amount that is this rate of its net: gross * rate / (1 + rate). */
  public Money containedIn(Money gross) {
    return new Money(
        divideHalfUp(Math.multiplyExact(gross.minor(), value), WHOLE + value), gross.currency());
  }

  private static long divideHalfUp(long dividend, long divisor) {
    long doubled = Math.addExact(Math.multiplyExact(Math.abs(dividend), 2), divisor);
    return Long.signum(dividend) * (doubled / (2 * divisor));
  }
}
