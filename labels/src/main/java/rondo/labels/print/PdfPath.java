package rondo.labels.print;

import java.util.Locale;

/** Marks as filled paths of PDF; arcs become curves, each at most an eighth of a circle. */
final class PdfPath {
  private static final double MOST = Math.PI / 4;

  private final StringBuilder path = new StringBuilder();

  private PdfPath() {}

  static String of(Mark mark) {
    PdfPath path = new PdfPath();
    switch (mark) {
      case Mark.Box(double left, double top, double width, double height) ->
          path.add("%.4f %.4f %.4f %.4f re f\n", left, top, width, height);
      case Mark.Ring(double inner, double outer) -> {
        path.circle(outer);
        path.circle(inner);
        path.add("f*\n");
      }
      case Mark.Sector(double inner, double outer, double from, double to) -> {
        path.to("m", outer, from);
        path.arc(outer, from, to);
        path.to("l", inner, to);
        path.arc(inner, to, from);
        path.add("h f\n");
      }
    }
    return path.path.toString();
  }

  private void circle(double radius) {
    to("m", radius, 0);
    arc(radius, 0, 2 * Math.PI);
    add("h\n");
  }

  private void to(String operator, double radius, double angle) {
    add("%.4f %.4f " + operator + "\n", radius * Math.cos(angle), radius * Math.sin(angle));
  }

  private void arc(double radius, double from, double to) {
    int parts = (int) Math.ceil(Math.abs(to - from) / MOST);
    double step = (to - from) / parts;
    double handle = radius * 4 / 3 * Math.tan(step / 4);
    for (int i = 0; i < parts; i++) {
      double begin = from + i * step;
      double end = begin + step;
      add(
          "%.4f %.4f %.4f %.4f %.4f %.4f c\n",
          radius * Math.cos(begin) - handle * Math.sin(begin),
          radius * Math.sin(begin) + handle * Math.cos(begin),
          radius * Math.cos(end) + handle * Math.sin(end),
          radius * Math.sin(end) - handle * Math.cos(end),
          radius * Math.cos(end),
          radius * Math.sin(end));
    }
  }

  private void add(String form, Object... values) {
    path.append(String.format(Locale.ROOT, form, values));
  }
}
