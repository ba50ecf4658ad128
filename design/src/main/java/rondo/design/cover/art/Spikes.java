package rondo.design.cover.art;

/** Horror: a pale sun behind tall spikes, small ones in front. */
public final class Spikes implements Composition {
  private static final int COUNT = 13;
  private static final double PITCH = 31;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    drawing.disc(200, 362, 150, colours.first());
    for (int i = 0; i < COUNT; i++) {
      spike(drawing, i * PITCH - 2, 33, chance.between(90, 300), colours.ground());
    }
    for (int i = 0; i < COUNT; i += 3) {
      spike(drawing, i * PITCH + 8, 14, chance.between(60, 150), colours.second());
    }
  }

  private static void spike(Drawing drawing, double x, double width, double height, String colour) {
    double foot = Drawing.HEIGHT;
    drawing.triangle(x, foot, x + width, foot, x + width / 2, foot - height, colour);
  }
}
