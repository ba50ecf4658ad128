package rondo.design.piece;

import java.util.Locale;

/**
 * The ring: countdown, progress, wait.
 *
 * @param done share that is drawn, 0 to 1000
 * @param number in its middle; empty when the length is unknown
 * @param unit under the number, or the words that stand alone
 * @param state what it tells
 * @param size how large it is drawn
 */
public record Ring(int done, String number, String unit, State state, Size size) {
  /** Around the ring at radius 44, in the drawing's own unit. */
  private static final double ROUND = 2 * Math.PI * 44;

  public Ring {
    if (done < 0 || done > 1000) {
      throw new IllegalArgumentException("share of a ring out of range: " + done);
    }
  }

  /** What a ring tells. */
  public enum State {
    COUNTING,
    ATTENTION,
    PAUSED,
    UNKNOWN,
    DONE,
    STOPPED
  }

  /** How large it is drawn. */
  public enum Size {
    NORMAL,
    STAGE,
    SMALL
  }

  /** The drawn part and the rest, for {@code stroke-dasharray}. */
  public String dashes() {
    return switch (state) {
      case UNKNOWN -> "14 13.646";
      case DONE, STOPPED -> String.format(Locale.ROOT, "%.1f 0", ROUND);
      default ->
          String.format(Locale.ROOT, "%.1f %.1f", ROUND * done / 1000, ROUND - ROUND * done / 1000);
    };
  }

  /** The icon that stands in for a number; empty for none. */
  public String icon() {
    return switch (state) {
      case DONE -> "check";
      case STOPPED -> "x";
      default -> "";
    };
  }
}
