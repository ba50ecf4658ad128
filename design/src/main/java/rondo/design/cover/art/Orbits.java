package rondo.design.cover.art;

/** Science fiction: six rings, a sun and a moon on one of them. */
public final class Orbits implements Composition {
  private static final int RINGS = 6;
  private static final double PITCH = 26;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double x = chance.between(120, 280);
    double y = chance.between(404, 432);
    for (int ring = RINGS; ring > 0; ring--) {
      String colour = ring % 2 == 1 ? colours.first() : colours.second();
      drawing.ring(x, y, 44 + ring * PITCH, ring % 3 == 0 ? 7 : 2.5, colour);
    }
    drawing.disc(x, y, 44, colours.first());
    double angle = chance.between(0, 2 * Math.PI);
    double orbit = 44 + 3 * PITCH;
    drawing.disc(
        x + StrictMath.cos(angle) * orbit, y + StrictMath.sin(angle) * orbit, 16, colours.second());
  }
}
