package rondo.payment.side;

import java.util.regex.Pattern;

/**
 * What the payment side tells of a card that it authorised.
 *
 * @param token to charge it later
 * @param lastFour its last four digits, for receipts
 * @param brand 1 to 30 characters, for receipts
 */
public record CardOnFile(CardToken token, String lastFour, String brand) {
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
  private static final Pattern BRAND = Pattern.compile("[\\x20-\\x7E]{1,30}");

  public CardOnFile {
    if (!FOUR_DIGITS.matcher(lastFour).matches() || !BRAND.matcher(brand).matches()) {
      throw new IllegalArgumentException("not a card on file");
    }
  }
}
