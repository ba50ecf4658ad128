package rondo.design.cover.art;

/**
 * Shapes written as SVG; coordinates in px of a cover, 400 wide and 560 high, rounded to tenths so
 * that the same cover has the same bytes everywhere. Used by one thread.
 */
public final class Drawing {
  /** Width of a cover. */
  public static final int WIDTH = 400;

  /** Height of a cover. */
  public static final int HEIGHT = 560;

  private final StringBuilder svg = new StringBuilder(4096);

  /** A disc. */
  public Drawing disc(double x, double y, double radius, String colour) {
    return add(
        "<circle cx='%s' cy='%s' r='%s' fill='#%s'/>".formatted(n(x), n(y), n(radius), colour));
  }

  /** A circle's line. */
  public Drawing ring(double x, double y, double radius, double width, String colour) {
    return add(
        "<circle cx='%s' cy='%s' r='%s' fill='none' stroke='#%s' stroke-width='%s'/>"
            .formatted(n(x), n(y), n(radius), colour, n(width)));
  }

  /** An upright rectangle. */
  public Drawing rectangle(double x, double y, double width, double height, String colour) {
    return add(
        "<rect x='%s' y='%s' width='%s' height='%s' fill='#%s'/>"
            .formatted(n(x), n(y), n(width), n(height), colour));
  }

  /** A filled path; numbers in its data are written by {@link #n}. */
  public Drawing path(String data, String colour) {
    return add("<path d='%s' fill='#%s'/>".formatted(data, colour));
  }

  /** A triangle. */
  public Drawing triangle(
      double x1, double y1, double x2, double y2, double x3, double y3, String colour) {
    return path(
        "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2) + " " + n(x3) + " " + n(y3) + "Z",
        colour);
  }

  /** A number in tenths, without an empty fraction. */
  public static String n(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  /** What was drawn. */
  public String svg() {
    return svg.toString();
  }

  private Drawing add(String shape) {
    svg.append(shape.replace('\'', '"'));
    return this;
  }
}
