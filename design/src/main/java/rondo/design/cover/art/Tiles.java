package rondo.design.cover.art;

import java.util.List;

/** Family: five by five quarter-circle tiles, each turned its own way. */
public final class Tiles implements Composition {
  private static final int COLUMNS = 5;
  private static final double SIDE = 80;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    var paints = List.of(colours.first(), colours.second(), colours.first(), colours.ink());
    for (int row = 0; row < COLUMNS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int turn = chance.below(4);
        String paint = paints.get(chance.below(paints.size()));
        tile(drawing, column * SIDE, 200 + row * SIDE, turn, paint);
      }
    }
  }

  /** A quarter disc around one corner of the tile. */
  private static void tile(Drawing drawing, double x, double y, int turn, String paint) {
    double right = x + SIDE;
    double low = y + SIDE;
    double cornerX = turn % 3 == 0 ? x : right;
    double cornerY = turn < 2 ? y : low;
    double acrossX = cornerX == x ? right : x;
    double acrossY = cornerY == y ? low : y;
    int sweep = (cornerX == x) == (cornerY == y) ? 1 : 0;
    drawing.path(
        "M"
            + Drawing.n(cornerX)
            + " "
            + Drawing.n(cornerY)
            + "H"
            + Drawing.n(acrossX)
            + "A80 80 0 0 "
            + sweep
            + " "
            + Drawing.n(cornerX)
            + " "
            + Drawing.n(acrossY)
            + "Z",
        paint);
  }
}
