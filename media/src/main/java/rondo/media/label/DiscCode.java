package rondo.media.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code on a label that names one physical copy of a title: "D", 12 digits, a check digit of
 * ISO/IEC 7064 MOD 11,10 (DESIGN, "Settled: Ids"). Written as a plain string.
 *
 * @param value the whole code; the constructor throws {@link IllegalArgumentException} on anything
 *     that {@link #parse} would refuse
 */
public record DiscCode(String value) {
  private static final CodeForm FORM = new CodeForm('D', 12);

  /** How many characters the code has. */
  public static final int LENGTH = 14;

  public DiscCode {
    FORM.require(value);
  }

  /**
   * The code of a number.
   *
   * @param number 0 to 999,999,999,999, else {@link IllegalArgumentException}
   */
  public static DiscCode of(long number) {
    return new DiscCode(FORM.write(number));
  }

  /** Reads a text that may be anything at all; accepts exactly what {@link #toString} writes. */
  public static CodeReading<DiscCode> parse(String text) {
    return FORM.read(text, DiscCode::new);
  }

  /** Reads the code out of a message; throws {@link IllegalArgumentException} if it is none. */
  @JsonCreator
  static DiscCode fromJson(String text) {
    return new DiscCode(text);
  }

  /** The number without letter and check digit. */
  public long number() {
    return FORM.number(value);
  }

  @Override
  @JsonValue
  public String toString() {
    return value;
  }
}
