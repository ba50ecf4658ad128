package rondo.design.cover.art;

/** Western: a low sun and three lines of hills. */
public final class Hills implements Composition {
  private static final int SPANS = 4;

  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    drawing.disc(chance.between(120, 290), 336, 92, colours.first());
    drawing.path(line(388, chance), colours.second());
    drawing.path(line(446, chance), colours.first());
    drawing.path(line(504, chance), colours.ink());
  }

  private static String line(double y, Chance chance) {
    var data = new StringBuilder("M0 ").append(Drawing.n(y));
    double step = Drawing.WIDTH / (double) SPANS;
    for (int i = 1; i <= SPANS; i++) {
      double crest = y + chance.between(-50, 30);
      double foot = y + chance.between(-16, 14);
      data.append('Q').append(Drawing.n(i * step - step / 2)).append(' ').append(Drawing.n(crest));
      data.append(' ').append(Drawing.n(i * step)).append(' ').append(Drawing.n(foot));
    }
    return data.append("V560H0Z").toString();
  }
}
