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

  /** Two agreeing reads, or one that no other text comes near (INVARIANTS F17). */
  public boolean isBelieved() {
    return agreeing >= 2 || sureness >= SURE;
  }
}
