package rondo.design.cover.art;

/** Thriller: a striped disc and one figure before it. */
public final class Stripes implements Composition {
  private static final int COUNT = 10;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    drawing.disc(200, 382, 150, colours.first());
    for (int i = 0; i < COUNT; i++) {
      drawing.rectangle(0, 246 + i * 32, Drawing.WIDTH, 8 + i * 1.7, colours.ground());
    }
    double x = chance.between(120, 270);
    drawing.rectangle(x, 322, 26, Drawing.HEIGHT - 322, colours.second());
    drawing.disc(x + 13, 304, 24, colours.second());
  }
}
