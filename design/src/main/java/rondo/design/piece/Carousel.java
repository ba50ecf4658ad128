package rondo.design.piece;

import java.util.Set;

/**
 * The carousel from above, as the controller last said it stands.
 *
 * @param positions around it
 * @param angle it is turned by, in degrees, clockwise; 0 has position 0 at the door
 * @param filled positions that hold a disc
 * @param wanted the position that matters now; -1 for none
 */
public record Carousel(int positions, double angle, Set<Integer> filled, int wanted) {
  public Carousel {
    if (positions < 1) {
      throw new IllegalArgumentException("a carousel needs a position");
    }
    filled = Set.copyOf(filled);
  }

  /** How a position is drawn, as the end of its class name. */
  public String kind(int position) {
    if (position == wanted) {
      return "wanted";
    }
    return filled.contains(position) ? "disc" : "slot";
  }

  /** Where a position is drawn before the carousel turns; the door is at the bottom. */
  public String turn(int position) {
    return rotation(180 - 360.0 * position / positions);
  }

  /** The turn of the whole carousel. */
  public String turn() {
    return rotation(angle);
  }

  private static String rotation(double degrees) {
    return "rotate(" + Math.round(degrees * 100) / 100.0 + " 100 100)";
  }
}
