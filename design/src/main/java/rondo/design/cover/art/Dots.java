package rondo.design.cover.art;

/** Documentary: a screen of dots, sized by the cosine of their distance from one point. */
public final class Dots implements Composition {
  private static final double PITCH = 27;
  private static final double WAVE = 95;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double focusX = chance.between(60, 340);
    double focusY = chance.between(270, 490);
    for (double y = 215; y < Drawing.HEIGHT; y += PITCH) {
      for (double x = 11; x < Drawing.WIDTH; x += PITCH) {
        double distance = Math.sqrt((x - focusX) * (x - focusX) + (y - focusY) * (y - focusY));
        double radius = Math.max(1.5, 12.5 * Math.abs(StrictMath.cos(distance / WAVE)));
        drawing.disc(x, y, radius, distance < 125 ? colours.second() : colours.first());
      }
    }
  }
}
