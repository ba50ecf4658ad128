package rondo.labels.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Marks as filled paths of a page; arcs become curves, each at most an eighth of a circle. */
final class PdfPath {
  private static final double MOST = Math.PI / 4;

  private final PDPageContentStream content;

  /** Draws in the page's own black, in the units that the page is set to. */
  PdfPath(PDPageContentStream content) {
    this.content = content;
  }

  void fill(Mark mark) throws IOException {
    switch (mark) {
      case Mark.Box(double left, double top, double width, double height) -> {
        content.addRect((float) left, (float) top, (float) width, (float) height);
        content.fill();
      }
      case Mark.Ring(double inner, double outer) -> {
        circle(outer);
        circle(inner);
        content.fillEvenOdd();
      }
      case Mark.Sector(double inner, double outer, double from, double to) -> {
        content.moveTo(right(outer, from), down(outer, from));
        arc(outer, from, to);
        content.lineTo(right(inner, to), down(inner, to));
        arc(inner, to, from);
        content.closePath();
        content.fill();
      }
    }
  }

  private void circle(double radius) throws IOException {
    content.moveTo((float) radius, 0);
    arc(radius, 0, 2 * Math.PI);
    content.closePath();
  }

  private void arc(double radius, double from, double to) throws IOException {
    int parts = (int) Math.ceil(Math.abs(to - from) / MOST);
    double step = (to - from) / parts;
    double handle = radius * 4 / 3 * Math.tan(step / 4);
    for (int i = 0; i < parts; i++) {
      double begin = from + i * step;
      double end = begin + step;
      content.curveTo(
          (float) (right(radius, begin) - handle * Math.sin(begin)),
          (float) (down(radius, begin) + handle * Math.cos(begin)),
          (float) (right(radius, end) + handle * Math.sin(end)),
          (float) (down(radius, end) - handle * Math.cos(end)),
          right(radius, end),
          down(radius, end));
    }
  }

  private static float right(double radius, double angle) {
    return (float) (radius * Math.cos(angle));
  }

  private static float down(double radius, double angle) {
    return (float) (radius * Math.sin(angle));
  }
}
