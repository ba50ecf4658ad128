package rondo.design.cover.art;

/** Drama: three nested discs from one side and a wedge of light. */
public final class NestedDiscs implements Composition {
  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    boolean left = chance.next() < 0.5;
    double x = left ? 40 : 360;
    double y = chance.between(428, 452);
    drawing.disc(x, y, y - 206, colours.first());
    drawing.disc(x, y, 148, colours.second());
    drawing.disc(x, y, 72, colours.ground());
    double top = x + (left ? 54 : -54);
    drawing.triangle(400 - x, 560, x, 250, top, 250, colours.ink());
  }
}
