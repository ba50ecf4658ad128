package rondo.media.label;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code on a label that names a group of kiosks that take each other's discs: "G", 4 digits, a
 * check digit of ISO/IEC 7064 MOD 11,10 (DESIGN, "Settled: Ids"). Written as a plain string.
 *
 * @param value the whole code; the constructor throws {@link IllegalArgumentException} on anything
 *     that {@link #parse} would refuse
 */
public record GroupCode(String value) {
  private static final CodeForm FORM = new CodeForm('G', 4);

  /** How many characters the code has. */
  public static final int LENGTH = 6;

  public GroupCode {
    FORM.require(value);
  }

  /**
   * The code of a number.
   *
   * @param number 0 to 9,999, else {@link IllegalArgumentException}
   */
  public static GroupCode of(long number) {
    return new GroupCode(FORM.write(number));
  }

  /** Reads a text that may be anything at all; accepts exactly what {@link #toString} writes. */
  public static CodeReading<GroupCode> parse(String text) {
    return FORM.read(text, GroupCode::new);
  }

  /** Reads the code out of a message; throws {@link IllegalArgumentException} if it is none. */
  @JsonCreator
  static GroupCode fromJson(String text) {
    return new GroupCode(text);
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
