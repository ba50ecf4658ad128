package rondo.vision.symbol;

/**
 * A symbol that was read.
 *
 * @param kind its symbology
 * @param form how it lies
 * @param text what it says; may be anything
 * @param place where it was seen
 * @param sureness by how much likelier this text is than the next one whose check holds, in natural
 *     logarithms
 * @param agreeing in how many independent parts of the picture the same was read, 1 to 3
 */
public record Symbol(
    Kind kind, Form form, String text, Place place, double sureness, int agreeing) {
  /** A word that is a million times likelier than any other needs no second witness. */
  private static final double SURE = 14;

  /** What both halves of the bars must reach besides saying the same. */
  private static final double SURE_TWICE = 7;

  /** The same, seen in a picture that was so many times smaller. */
  Symbol enlarged(int times) {
    Place where = new Place(place.x() * times, place.y() * times, place.angle());
    return new Symbol(kind, form, text, where, sureness, agreeing);
  }

  /**
   * Two independent reads that agree, or one that no other text comes near (INVARIANTS F17). The
   * whole and one of its halves are not independent.
   */
  public boolean isBelieved() {
    return sureness >= SURE || (agreeing == 3 && sureness >= SURE_TWICE);
  }
}
