package rondo.design.piece;

/**
 * A chip, or a part of a switch.
 *
 * @param label the word
 * @param href where it leads
 * @param on whether it is chosen
 * @param count how many there are behind it; -1 shows none
 */
public record Choice(String label, String href, boolean on, int count) {
  /** A choice without a count. */
  public static Choice of(String label, String href, boolean on) {
    return new Choice(label, href, on, -1);
  }
}
