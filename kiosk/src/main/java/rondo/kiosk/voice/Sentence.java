package rondo.kiosk.voice;

import java.util.Locale;
import java.util.Objects;

/**
 * What is to be said.
 *
 * @param text at most {@link #LONGEST} characters are said; the rest is left out
 * @param locale whose language the text is in
 * @param pace how fast
 * @param personal whether the text is a person's, so that its sound may not be kept
 */
public record Sentence(String text, Locale locale, Pace pace, boolean personal) {
  /** No sentence of ours is as long; a title or an address by others could be. */
  public static final int LONGEST = 2_000;

  public Sentence {
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(pace, "pace");
    text = plain(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }

  /** Without what a voice would take for an order: control characters, phonemes in brackets. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ").replace("[[", "[ [").strip();
  }

  /** How fast is spoken, in words a minute. */
  public enum Pace {
    SLOWEST(110),
    SLOW(140),
    USUAL(170),
    FAST(220),
    FASTEST(300);

    private final int wordsAMinute;

    Pace(int wordsAMinute) {
      this.wordsAMinute = wordsAMinute;
    }

    int wordsAMinute() {
      return wordsAMinute;
    }
  }

  @Override
  public String toString() {
    return "Sentence[" + text.length() + " characters, " + locale.toLanguageTag() + "]";
  }
}
