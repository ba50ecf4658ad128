package rondo.design.cover.art;

/** War: stacked bars, one of them broken. */
public final class Bars implements Composition {
  private static final int COUNT = 7;
  private static final double PITCH = 50;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    int broken = 1 + chance.below(COUNT - 2);
    for (int i = 0; i < COUNT; i++) {
      double y = 214 + i * PITCH;
      double start = chance.between(0, 90);
      double end = Drawing.WIDTH - chance.between(0, 90);
      if (i == broken) {
        double gap = chance.between(150, 230);
        drawing.rectangle(start, y, gap - start, 32, colours.second());
        drawing.triangle(gap, y, gap, y + 32, gap + 34, y + 32, colours.second());
        drawing.rectangle(gap + 64, y + 14, end - gap - 64, 32, colours.second());
      } else {
        drawing.rectangle(start, y, end - start, 32, colours.first());
      }
    }
  }
}
