package rondo.media.label;

/**
 * The check digit of ISO/IEC 7064 MOD 11,10: one digit over decimal digits. Finds every single
 * wrong digit and nearly every swap of two neighbours; unlike Luhn it does not make a code look
 * like a payment card (DESIGN, "Settled: Ids").
 */
public final class Mod11Ten {
  private static final int MODULUS = 11;
  private static final int DIGITS = 10;

  private Mod11Ten() {}

  /**
   * The check digit (0 to 9) that follows these digits.
   *
   * @param digits one or more of ASCII 0 to 9; anything else throws {@link
   *     IllegalArgumentException}
   */
  public static int checkDigit(CharSequence digits) {
    return (MODULUS - product(digits, digits.length())) % DIGITS;
  }

  /** True if the last of these ASCII digits is the check digit of those before it. */
  public static boolean holds(CharSequence digitsAndCheck) {
    int body = digitsAndCheck.length() - 1;
    return body >= 1
        && (product(digitsAndCheck, body) + digit(digitsAndCheck.charAt(body))) % DIGITS == 1;
  }

  private static int product(CharSequence digits, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("no digits");
    }
    int product = DIGITS;
    for (int i = 0; i < length; i++) {
      int sum = (product + digit(digits.charAt(i))) % DIGITS;
      product = (sum == 0 ? DIGITS : sum) * 2 % MODULUS;
    }
    return product;
  }

  private static int digit(char character) {
    if (character < '0' || character > '9') {
      throw new IllegalArgumentException("not a decimal digit");
    }
    return character - '0';
  }
}
