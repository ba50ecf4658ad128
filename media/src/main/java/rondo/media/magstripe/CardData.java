package rondo.media.magstripe;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the payment side needs of a card: its number, expiry and service code. The holder's name is
 * never kept. Lives in memory only: its sole outward form is {@link #toSealable}, meant to be
 * encrypted at once, and {@link #toString} shows the last four digits and nothing else (INVARIANTS
 * I26). Immutable.
 */
public final class CardData {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{8,19}");
  private static final Pattern SERVICE_CODE = Pattern.compile("[0-9]{3}");
  private static final Pattern SEALABLE =
      Pattern.compile("([0-9]{8,19})=(?:([0-9]{4})|=)(?:([0-9]{3})|=)");
  private static final DateTimeFormatter YYMM = DateTimeFormatter.ofPattern("uuMM", Locale.ROOT);
  private static final int CENTURY = 2000;

  private final String number;
  private final Optional<YearMonth> expiry;
  private final Optional<String> serviceCode;

  /**
   * A card.
   *
   * @param number 8 to 19 digits under Luhn's rule
   * @param expiry the last month in which the card is valid, from 2000-01 to 2099-12, if it has one
   * @param serviceCode three digits, if it has one; anything else throws {@link
   *     IllegalArgumentException} that does not repeat the digits
   */
  public CardData(String number, Optional<YearMonth> expiry, Optional<String> serviceCode) {
    if (!isNumber(number)) {
      throw new IllegalArgumentException("not a card number");
    }
    if (expiry.filter(month -> month.getYear() / 100 != CENTURY / 100).isPresent()
        || serviceCode.filter(code -> !SERVICE_CODE.matcher(code).matches()).isPresent()) {
      throw new IllegalArgumentException("not an expiry or service code");
    }
    this.number = number;
    this.expiry = expiry;
    this.serviceCode = serviceCode;
  }

  /** The whole card number: for the payment side alone. */
  public String number() {
    return number;
  }

  /** The last month in which the card is valid; a card may have none. */
  public Optional<YearMonth> expiry() {
    return expiry;
  }

  /** Three digits that say where and how the card may be used; a card may have none. */
  public Optional<String> serviceCode() {
    return serviceCode;
  }

  /** The four digits that may be shown, printed and stored. */
  public String lastFour() {
    return number.substring(number.length() - 4);
  }

  /** True if the card's last month lies before the month of today. */
  public boolean expired(YearMonth today) {
    return expiry.filter(today::isAfter).isPresent();
  }

  /** The bytes to encrypt, at most 27 of ASCII; to be wiped by the caller once sealed. */
  public byte[] toSealable() {
    return (number + '=' + expiry.map(YYMM::format).orElse("=") + serviceCode.orElse("="))
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Reads what {@link #toSealable} wrote; empty on anything else. */
  public static Optional<CardData> fromSealable(byte[] bytes) {
    if (bytes.length > 27) {
      return Optional.empty();
    }
    Matcher fields = SEALABLE.matcher(new String(bytes, StandardCharsets.US_ASCII));
    if (!fields.matches() || !isNumber(fields.group(1))) {
      return Optional.empty();
    }
    Optional<String> yymm = Optional.ofNullable(fields.group(2));
    Optional<YearMonth> month = yymm.flatMap(CardData::month);
    return yymm.isPresent() && month.isEmpty()
        ? Optional.empty()
        : Optional.of(new CardData(fields.group(1), month, Optional.ofNullable(fields.group(3))));
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && Luhn.holds(text);
  }

  static boolean isServiceCode(String text) {
    return SERVICE_CODE.matcher(text).matches();
  }

  /** YYMM as it stands on a track; empty if it is no month. */
  static Optional<YearMonth> month(String yymm) {
    try {
      return Optional.of(YearMonth.parse(yymm, YYMM));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CardData card
        && number.equals(card.number)
        && expiry.equals(card.expiry)
        && serviceCode.equals(card.serviceCode);
  }

  @Override
  public int hashCode() {
    return number.hashCode();
  }

  @Override
  public String toString() {
    return "CardData[..." + lastFour() + "]";
  }
}
