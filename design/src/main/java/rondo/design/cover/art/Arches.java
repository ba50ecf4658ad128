package rondo.design.cover.art;

import java.util.List;

/** Fantasy: arches within arches, and a light at the end. */
public final class Arches implements Composition {
  @Override
  public void draw(Drawing drawing, Palette colours, Chance chance) {
    double x = chance.between(150, 250);
    var paints =
        List.of(
            colours.first(), colours.second(), colours.ground(), colours.ink(), colours.first());
    for (int i = 0; i < paints.size(); i++) {
      arch(drawing, x, 320 - i * 56, 350 - i * 56, paints.get(i));
    }
    drawing.disc(x, 500, 20, colours.second());
  }

  private static void arch(Drawing drawing, double x, double width, double height, String paint) {
    double half = width / 2;
    String spring = Drawing.n(Drawing.HEIGHT - height + half);
    drawing.path(
        "M"
            + Drawing.n(x - half)
            + " 560V"
            + spring
            + "A"
            + Drawing.n(half)
            + " "
            + Drawing.n(half)
            + " 0 0 1 "
            + Drawing.n(x + half)
            + " "
            + spring
            + "V560Z",
        paint);
  }
}
