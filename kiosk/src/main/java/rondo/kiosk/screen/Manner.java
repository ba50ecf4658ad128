package rondo.kiosk.screen;

import java.time.Duration;
import java.util.Objects;

/**
 * How a visit is shown and used, as its customer has chosen. The controller holds it for the visit
 * and forgets it at its end; it is never written down (screens, sections 2 and 6). Immutable.
 *
 * @param language BCP 47 tag, for example {@code es-US}
 * @param contrast black, white and yellow instead of the colours of day and night
 * @param large bigger letters
 * @param lowReach every target in the lower half of the screen
 * @param mode how the customer acts
 */
public record Manner(
    String language, boolean contrast, boolean large, boolean lowReach, Mode mode) {
  /** English of the United States, by touch. */
  public static final Manner PLAIN = in("en-US");

  private static final int SLOWER = 3;

  /** How the customer acts and what tells the page. */
  public enum Mode {
    /** Fingers on the glass. */
    TOUCH,
    /** Five tactile keys or a real keyboard; the page is seen. */
    KEYPAD,
    /** The same, and the page is told aloud. */
    SPOKEN
  }

  public Manner {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(mode, "mode");
  }

  /** Nothing chosen but the language. */
  public static Manner in(String language) {
    return new Manner(language, false, false, false, Mode.TOUCH);
  }

  /** The manner that follows from a touch. Whether the kiosk offers the language is not asked. */
  public Manner after(Touch.OfManner touch) {
    return switch (touch) {
      case Touch.UseLanguage(var tag) -> new Manner(tag, contrast, large, lowReach, mode);
      case Touch.UseContrast(var on) -> new Manner(language, on, large, lowReach, mode);
      case Touch.UseLarge(var on) -> new Manner(language, contrast, on, lowReach, mode);
      case Touch.UseLowReach(var on) -> new Manner(language, contrast, large, on, mode);
      case Touch.UseMode(var next) -> new Manner(language, contrast, large, lowReach, next);
    };
  }

  /** How many covers one page shows: fewer where they are larger or all in reach. */
  public int covers() {
    int usual = large ? 6 : 12;
    return lowReach ? usual / (large ? 2 : 3) : usual;
  }

  /**
   * An idle limit as this customer needs it: three times as long where the page is listened to or
   * walked by keys (screens, section 6).
   */
  public Duration patience(Duration limit) {
    return switch (mode) {
      case TOUCH -> limit;
      case KEYPAD, SPOKEN -> limit.multipliedBy(SLOWER);
    };
  }
}
