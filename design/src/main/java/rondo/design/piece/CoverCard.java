package rondo.design.piece;

/**
 * A title in a grid of covers.
 *
 * @param href where a touch leads
 * @param cover address of the picture; empty shows the title on a plain ground
 * @param title as printed under the cover
 * @param format in words: DVD, Blu-ray
 * @param line what matters now: price a night, or why it cannot be had
 * @param state how the card looks
 */
public record CoverCard(
    String href, String cover, String title, String format, String line, State state) {
  /** What can be done with a title here. */
  public enum State {
    HERE(""),
    LAST("info"),
    RESERVED("lock"),
    OUT("clock"),
    AGE_LIMITED("user"),
    BURNABLE("flame"),
    IN_CART("check");

    private final String icon;

    State(String icon) {
      this.icon = icon;
    }

    /** The icon before the line; empty for none. */
    public String icon() {
      return icon;
    }
  }
}
