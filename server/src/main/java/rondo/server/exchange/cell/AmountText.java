package rondo.server.exchange.cell;

import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rondo.base.money.Money;

/**
 * Amounts as several countries write them, in whole minor units; no floating point anywhere. One
 * that can be read two ways is refused. Pure.
 */
public final class AmountText {
  private static final Pattern NUMBER = Pattern.compile("([0-9]{1,9})([.,]([0-9]{1,9}))?");
  private static final Pattern GROUPED =
      Pattern.compile(
          "([0-9]{1,3}(?:([ .,'])[0-9]{3})(?:\\2[0-9]{3}){0,2})(?:([.,])([0-9]{1,4}))?");
  private static final int GROUP = 3;

  private AmountText() {}

  /** Reads one amount of a currency; zero is one, less than zero is none. */
  public static Reading<Money> read(String text, Currency currency, DecimalMark mark) {
    String plain = text.replaceAll("[\\u00a0\\u202f\\u2009]", " ").replace('’', '\'').strip();
    int digits = Math.max(0, currency.getDefaultFractionDigits());
    if (plain.startsWith("-") || plain.startsWith("−") || plain.matches("\\(.*\\)")) {
      return new Reading.Bad<>("A price is never less than zero, and zero has no sign.");
    }
    Matcher number = NUMBER.matcher(plain);
    if (number.matches()) {
      return plainNumber(number, digits, currency, mark);
    }
    Matcher grouped = GROUPED.matcher(plain);
    if (grouped.matches() && !grouped.group(2).equals(grouped.group(3))) {
      String cents = grouped.group(4) == null ? "" : grouped.group(4);
      return money(grouped.group(1).replaceAll("[^0-9]", ""), cents, digits, currency);
    }
    return new Reading.Bad<>(
        "This is no amount. Write digits alone, like 1.50 or 1,50; the currency has a column.");
  }

  private static Reading<Money> plainNumber(
      Matcher number, int digits, Currency currency, DecimalMark mark) {
    String whole = number.group(1);
    String behind = number.group(3) == null ? "" : number.group(3);
    boolean mayBeGroup =
        behind.length() == GROUP && whole.length() <= GROUP && !whole.startsWith("0");
    if (!mayBeGroup || digits == GROUP) {
      return money(whole, behind, digits, currency);
    }
    char decimal = mark == DecimalMark.POINT ? '.' : ',';
    boolean isGroup = digits == 0 || number.group(2).charAt(0) != decimal;
    if (digits > 0 && mark == DecimalMark.UNSAID) {
      return new Reading.Bad<>(
          "This can be read two ways: "
              + whole
              + behind
              + ", or a fraction. Write it without a mark for thousands, or say which mark stands"
              + " before the decimals.");
    }
    return isGroup
        ? money(whole + behind, "", digits, currency)
        : money(whole, behind, digits, currency);
  }

  private static Reading<Money> money(String whole, String cents, int digits, Currency currency) {
    if (cents.length() > digits) {
      return new Reading.Bad<>(
          "%s has %d decimals at most.".formatted(currency.getCurrencyCode(), digits));
    }
    long minor = Long.parseLong(whole + cents + "0".repeat(digits - cents.length()));
    return new Reading.Good<>(new Money(minor, currency));
  }
}
