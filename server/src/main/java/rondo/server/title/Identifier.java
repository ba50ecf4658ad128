package rondo.server.title;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that the world knows an edition or a work by, in its one canonical form.
 *
 * @param value an EAN-13 (a UPC-A with a 0 before it; GS1 General Specifications), an ISBN-13 (ISO
 *     2108), or an EIDR content id ("10.5240/…-C", ISO 26324)
 */
public record Identifier(Scheme scheme, String value) {
  /** Who gives such codes. Written by its wire name. */
  public enum Scheme {
    EAN("ean"),
    ISBN("isbn"),
    EIDR("eidr");

    private final String wire;

    Scheme(String wire) {
      this.wire = wire;
    }

    /** Lower-case, never changed. */
    public String wire() {
      return wire;
    }

    /** The scheme of a wire name. */
    public static Optional<Scheme> parse(String wire) {
      return Arrays.stream(values()).filter(scheme -> scheme.wire.equals(wire)).findFirst();
    }

    /** Whether it names a work, not one edition of it. */
    public boolean namesWork() {
      return this == EIDR;
    }
  }

  private static final Pattern DIGITS = Pattern.compile("[0-9]{12,13}");
  private static final Pattern ISBN_10 = Pattern.compile("[0-9]{9}[0-9X]");
  private static final Pattern EIDR =
      Pattern.compile("10\\.5240/([0-9A-F]{4}-){5}[0-9A-Z]", Pattern.CASE_INSENSITIVE);

  /**
   * A code as people type, scan or paste it; empty where it is none or its check digit is wrong.
   */
  public static Optional<Identifier> read(String typed) {
    String text = typed.strip();
    if (EIDR.matcher(text).matches()) {
      return eidr(text);
    }
    String bare = text.replaceAll("[\\s-]", "");
    if (ISBN_10.matcher(bare).matches()) {
      return isbn10(bare);
    }
    return DIGITS.matcher(bare).matches()
        ? ean(bare.length() == 12 ? "0" + bare : bare)
        : Optional.empty();
  }

  private static Optional<Identifier> ean(String digits) {
    if (eanCheck(digits) != digits.charAt(12)) {
      return Optional.empty();
    }
    boolean book = digits.startsWith("978") || digits.startsWith("979");
    return Optional.of(new Identifier(book ? Scheme.ISBN : Scheme.EAN, digits));
  }

  private static char eanCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static Optional<Identifier> isbn10(String text) {
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      char at = text.charAt(i);
      sum += (10 - i) * (at == 'X' ? 10 : at - '0');
    }
    if (sum % 11 != 0) {
      return Optional.empty();
    }
    String body = "978" + text.substring(0, 9);
    return Optional.of(new Identifier(Scheme.ISBN, body + eanCheck(body)));
  }

  /** The check is ISO 7064 MOD 37,36 over the 20 hexadecimal digits. */
  private static Optional<Identifier> eidr(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    String digits = upper.substring("10.5240/".length()).replace("-", "");
    int p = 36;
    for (int i = 0; i < digits.length() - 1; i++) {
      int s = (p + Character.digit(digits.charAt(i), 36)) % 36;
      p = (s == 0 ? 36 : s) * 2 % 37;
    }
    int check = (37 - p) % 36;
    return Character.digit(digits.charAt(digits.length() - 1), 36) == check
        ? Optional.of(new Identifier(Scheme.EIDR, upper))
        : Optional.empty();
  }
}
