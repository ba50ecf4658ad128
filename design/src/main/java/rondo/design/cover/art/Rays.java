package rondo.design.cover.art;

/** Action: fourteen rays from a hub. */
public final class Rays implements Composition {
  private static final int COUNT = 14;
  private static final double FAR = 700;
  private static final double SPREAD = 0.22;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double x = chance.between(80, 320);
    double y = 456;
    for (int i = 0; i < COUNT; i++) {
      double from = i * 2 * Math.PI / COUNT + chance.between(0, 0.08);
      double to = from + SPREAD;
      drawing.triangle(
          x,
          y,
          x + StrictMath.cos(from) * FAR,
          y + StrictMath.sin(from) * FAR,
          x + StrictMath.cos(to) * FAR,
          y + StrictMath.sin(to) * FAR,
          i % 2 == 1 ? colours.first() : colours.second());
    }
    drawing.disc(x, y, 74, colours.ground());
    drawing.disc(x, y, 46, colours.ink());
  }
}
