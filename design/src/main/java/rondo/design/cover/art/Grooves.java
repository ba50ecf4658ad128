package rondo.design.cover.art;

/** Album: a record with grooves of its own. */
public final class Grooves implements Composition {
  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double x = 200;
    double y = 382;
    drawing.disc(x, y, 172, colours.first());
    for (double radius = 163; radius > 66; radius -= chance.between(5, 12)) {
      drawing.ring(x, y, radius, chance.between(1, 4), colours.ground());
    }
    drawing.disc(x, y, 60, colours.second());
    drawing.disc(x, y, 9, colours.ground());
  }
}
