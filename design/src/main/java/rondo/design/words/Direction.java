package rondo.design.words;

import java.util.Locale;

/** The side that a language is written from. */
public enum Direction {
  /** From the left. */
  LTR,
  /** From the right. */
  RTL;

  /** The direction of a language. */
  public static Direction of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "ar", "fa", "he", "ur" -> RTL;
      default -> LTR;
    };
  }

  /** As the attribute {@code dir} has it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
