package rondo.design.cover.art;

import java.util.List;

/** Comedy: four by four discs and halves that cannot stand still. */
public final class Tumble implements Composition {
  private static final int SIDE = 4;
  private static final double CELL = 90;
  private static final double RADIUS = 39;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    var inks = List.of(colours.first(), colours.second(), colours.ink());
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        double x = 20 + CELL * (column + 0.5);
        double y = 200 + CELL * (row + 0.5);
        one(drawing, x, y, chance.below(6), inks.get(chance.below(inks.size())));
      }
    }
  }

  private static void one(Drawing drawing, double x, double y, int kind, String colour) {
    switch (kind) {
      case 0, 1 -> drawing.disc(x, y, RADIUS, colour);
      case 2 -> half(drawing, x - RADIUS, y, x + RADIUS, y, colour);
      case 3 -> half(drawing, x + RADIUS, y, x - RADIUS, y, colour);
      case 4 -> half(drawing, x, y - RADIUS, x, y + RADIUS, colour);
      default -> half(drawing, x, y + RADIUS, x, y - RADIUS, colour);
    }
  }

  private static void half(
      Drawing drawing, double x1, double y1, double x2, double y2, String colour) {
    drawing.path(
        "M"
            + Drawing.n(x1)
            + " "
            + Drawing.n(y1)
            + "A39 39 0 0 1 "
            + Drawing.n(x2)
            + " "
            + Drawing.n(y2)
            + "Z",
        colour);
  }
}
