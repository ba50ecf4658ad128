package rondo.design.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import rondo.base.money.Money;

/**
 * Amounts and times as people of one place write them (CLDR, through the Java runtime). Immutable.
 *
 * @param locale language and region, for example en-US
 * @param zone whose wall clock is meant: the kiosk's
 */
public record Formats(Locale locale, ZoneId zone) {

  /** An amount: {@code $1.80}, {@code ¥300}, {@code 1.234.567,89 €}. */
  public String money(Money amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    int digits = amount.currency().getDefaultFractionDigits();
    format.setCurrency(amount.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount.minor(), digits));
  }

  /** An amount where several currencies are possible: {@code $1.80 USD}. */
  public String moneyWithCode(Money amount) {
    return money(amount) + " " + amount.currency().getCurrencyCode();
  }

  /** A share given in hundredths of a percent: 825 is {@code 8.25%}. */
  public String percent(int basisPoints) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(BigDecimal.valueOf(basisPoints, 4));
  }

  /** A whole number with the place's grouping. */
  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A number to one decimal: {@code 1.2}, {@code 12,345.0}. */
  public String oneDecimal(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** The time of day on a 24 hour clock: {@code 21:00}. */
  public String time(Instant instant) {
    return with("HH:mm", instant);
  }

  /** Day of the week in short: {@code Wed}. */
  public String weekday(Instant instant) {
    return with("EEE", instant);
  }

  /** Day of the week and time: {@code Wed 21:00}. */
  public String dayAndTime(Instant instant) {
    return with("EEE HH:mm", instant);
  }

  /** Date and time: {@code Wed 25 Nov 2026 21:00}. */
  public String dateAndTime(Instant instant) {
    return with("EEE d MMM uuuu HH:mm", instant);
  }

  /** Date, time to the second, and the zone: {@code 25 Nov 2026 21:00:05 Central European Time}. */
  public String full(Instant instant) {
    return with("d MMM uuuu HH:mm:ss", instant) + " " + zoneName();
  }

  /** The zone's name in words: {@code Central European Time}. */
  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, locale);
  }

  private String with(String pattern, Instant instant) {
    return DateTimeFormatter.ofPattern(pattern, locale)
        .format(ZonedDateTime.ofInstant(instant, zone));
  }
}
