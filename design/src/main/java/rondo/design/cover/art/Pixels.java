package rondo.design.cover.art;

/** Game: nine by nine mirrored pixels, a creature of its own each time. */
public final class Pixels implements Composition {
  private static final int SIDE = 9;
  private static final double PIXEL = 34;
  private static final double LEFT = 47;
  private static final double TOP = 228;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column <= SIDE / 2; column++) {
        if (chance.next() < 0.55) {
          String colour = chance.next() < 0.3 ? colours.second() : colours.first();
          pixel(drawing, column, row, colour);
          pixel(drawing, SIDE - 1 - column, row, colour);
        }
      }
    }
  }

  private static void pixel(Drawing drawing, int column, int row, String colour) {
    drawing.rectangle(LEFT + column * PIXEL, TOP + row * PIXEL, PIXEL - 2, PIXEL - 2, colour);
  }
}
