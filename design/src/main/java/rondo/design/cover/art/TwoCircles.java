package rondo.design.cover.art;

/** Romance: two circles whose overlap is in ink. */
public final class TwoCircles implements Composition {
  private static final double RADIUS = 128;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double y = chance.between(362, 392);
    double apart = chance.between(62, 88);
    drawing.disc(200 - apart, y, RADIUS, colours.first());
    drawing.disc(200 + apart, y, RADIUS, colours.second());
    double half = Math.sqrt(RADIUS * RADIUS - apart * apart);
    String arc = "A128 128 0 0 1 200 ";
    String top = Drawing.n(y - half);
    drawing.path("M200 " + top + arc + Drawing.n(y + half) + arc + top + "Z", colours.ink());
  }
}
