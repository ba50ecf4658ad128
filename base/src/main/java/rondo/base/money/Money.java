package rondo.base.money;

import java.util.Currency;
import java.util.Objects;

/**
 * An amount of one currency in its minor unit (cents, yen). Immutable. Arithmetic between
 * currencies throws {@link IllegalArgumentException}; an overflow throws {@link
 * ArithmeticException} (DESIGN, "Settled: Money").
 *
 * @param minor the amount in minor units; may be negative
 * @param currency its currency
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
  public Money {
    Objects.requireNonNull(currency, "currency");
  }

  public static Money of(long minor, String currencyCode) {
    return new Money(minor, Currency.getInstance(currencyCode));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minor, factor), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  public boolean isZero() {
    return minor == 0;
  }

  public boolean isPositive() {
    return minor > 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot combine " + currency + " with " + other.currency);
    }
    return other;
  }

  /** The amount as digits with its code, for example {@code USD 1.80}; for logs and tests. */
  @Override
  public String toString() {
    return currency.getCurrencyCode()
        + ' '
        + java.math.BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }
}
