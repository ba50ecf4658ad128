package rondo.media.magstripe;

/** The check digit of card numbers, ISO/IEC 7812-1 annex B. */
public final class Luhn {
  private Luhn() {}

  /** True if these are ASCII digits, at least two, whose last is the check digit of the others. */
  public static boolean holds(CharSequence digits) {
    return digits.length() >= 2
        && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        && sum(digits) % 10 == 0;
  }

  /** The digits with their check digit behind them; throws if one is not an ASCII digit. */
  public static String complete(String digits) {
    for (char check = '0'; check <= '9'; check++) {
      if (holds(digits + check)) {
        return digits + check;
      }
    }
    throw new IllegalArgumentException("not decimal digits");
  }

  private static int sum(CharSequence digits) {
    int sum = 0;
    for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
      int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
      int weighted = fromRight % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum;
  }
}
