package rondo.base.id;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What people see and say instead of a UUID: 8 characters of Crockford's alphabet, seven from the
 * id's last 35 random bits and one check character (DESIGN, "Settled: Ids"). The check finds every
 * single wrong character and every swap of two. Two ids may share a code: whoever gives codes out
 * draws again.
 *
 * @param text 8 upper-case characters with a right check character
 */
public record ShortCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int DATA = 7;

  public ShortCode {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a code of 8 characters with a right check character");
    }
  }

  /** The code of an id. */
  public static ShortCode of(UUID id) {
    StringBuilder code = new StringBuilder(DATA + 1);
    for (int place = DATA - 1; place >= 0; place--) {
      code.append(ALPHABET.charAt((int) (id.getLeastSignificantBits() >>> (5 * place)) & 31));
    }
    return new ShortCode(code.append(ALPHABET.charAt(checkOf(code))).toString());
  }

  /**
   * Reads what a person typed: case, spaces and hyphens do not matter, I and L are 1, O is 0. Empty
   * when it is no code.
   */
  public static Optional<ShortCode> parse(String typed) {
    if (typed.length() > 32) {
      return Optional.empty();
    }
    String text =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    return isValid(text) ? Optional.of(new ShortCode(text)) : Optional.empty();
  }

  /** Whether this is the code of that id. */
  public boolean matches(UUID id) {
    return equals(of(id));
  }

  /** The code as it is printed, for example {@code 7K2M-XQ4D}. */
  @Override
  public String toString() {
    return text.substring(0, 4) + '-' + text.substring(4);
  }

  private static boolean isValid(String text) {
    return text.length() == DATA + 1
        && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && ALPHABET.charAt(checkOf(text.substring(0, DATA))) == text.charAt(DATA);
  }

  /** A sum over GF(32) in which each place has another weight; the check's own weight is 1. */
  private static int checkOf(CharSequence data) {
    int sum = 0;
    for (int place = 0; place < DATA; place++) {
      sum = twice(sum ^ ALPHABET.indexOf(data.charAt(place)));
    }
    return sum;
  }

  /** Times the generator, modulo x^5 + x^2 + 1. */
  private static int twice(int element) {
    int shifted = element << 1;
    return shifted > 31 ? shifted ^ 0b100101 : shifted;
  }
}
