package rondo.design.page;

import java.util.Locale;
import rondo.design.words.Direction;

/**
 * How pages look and are used.
 *
 * @param face which sizes apply
 * @param lang BCP 47 language tag
 * @param theme colours
 * @param type size of letters
 * @param reach where targets may be
 * @param mode how the person acts
 */
public record Look(FaceKind face, String lang, Theme theme, Type type, Reach reach, Mode mode) {
  /** Which face's sizes and layout apply. */
  public enum FaceKind {
    KIOSK,
    CONSOLE,
    ROOM,
    SITE
  }

  /** Colours; SYSTEM follows the browser between day and night. */
  public enum Theme {
    SYSTEM,
    DAY,
    NIGHT,
    CONTRAST
  }

  /** Size of letters. */
  public enum Type {
    NORMAL,
    LARGE
  }

  /** Where targets may be: LOW keeps them in the lower half. */
  public enum Reach {
    NORMAL,
    LOW
  }

  /** How the person acts. */
  public enum Mode {
    TOUCH,
    KEYPAD,
    SPOKEN
  }

  /** English, ordinary size and reach, by touch. */
  public static Look of(FaceKind face, Theme theme) {
    return new Look(face, "en", theme, Type.NORMAL, Reach.NORMAL, Mode.TOUCH);
  }

  /** The same in this theme. */
  public Look in(Theme newTheme) {
    return new Look(face, lang, newTheme, type, reach, mode);
  }

  /** The same in this language. */
  public Look speaking(String tag) {
    return new Look(face, tag, theme, type, reach, mode);
  }

  /** Writing direction of the language: {@code rtl} or {@code ltr}. */
  public String dir() {
    return Direction.of(Locale.forLanguageTag(lang)).word();
  }

  /** The attribute's value for one of the choices. */
  public static String word(Enum<?> choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
