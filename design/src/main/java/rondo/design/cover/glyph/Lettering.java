package rondo.design.cover.glyph;

import java.util.List;
import rondo.design.cover.glyph.Outline.Point;

/**
 * Sets words as SVG path data in the display face, weight 800, condensed. Immutable; safe for use
 * by many threads.
 */
public final class Lettering {
  /** Height of a capital as a share of the letter size. */
  public static final double CAPITAL = 0.70;

  /** How far a g hangs below the line. */
  public static final double DESCENT = 0.22;

  private static final double CONDENSED = 0.8;
  private static final double TRACKING = -0.012;
  private static final String FOLDER = "rondo/design/glyph/bricolage-grotesque-";

  private final List<FontFile> fonts;

  private Lettering(List<FontFile> fonts) {
    this.fonts = fonts;
  }

  /** The display face with the letters of Latin scripts. */
  public static Lettering display() {
    return new Lettering(
        List.of(
            FontFile.read(FOLDER + "latin-800-normal.woff"),
            FontFile.read(FOLDER + "latin-ext-800-normal.woff")));
  }

  /** Whether every character of a text can be set. */
  public boolean canSet(String text) {
    return text.codePoints().allMatch(point -> fonts.stream().anyMatch(font -> font.has(point)));
  }

  /** The width of a line in px at a letter size in px. */
  public double width(String line, double size) {
    return line.codePoints().mapToDouble(point -> advance(point) * size).sum();
  }

  private double advance(int codePoint) {
    return fontWith(codePoint).advance(codePoint) * CONDENSED + TRACKING;
  }

  private FontFile fontWith(int codePoint) {
    return fonts.stream()
        .filter(font -> font.has(codePoint))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no glyph for character " + codePoint));
  }

  /** Path data of a line whose first letter begins at x on the base line y, Y down. */
  public String path(String line, double x, double y, double size) {
    var path = new StringBuilder();
    double at = x;
    for (int codePoint : line.codePoints().toArray()) {
      FontFile font = fontWith(codePoint);
      double scale = size / font.unitsPerEm();
      var pen = new Pen(path, at, y, scale * CONDENSED, scale);
      font.outline(codePoint).contours().forEach(pen::contour);
      at += advance(codePoint) * size;
    }
    return path.toString();
  }

  /** Writes contours at a place and scale. */
  private record Pen(StringBuilder path, double x, double y, double scaleX, double scaleY) {
    void contour(List<Point> points) {
      int count = points.size();
      Point first = points.getFirst();
      Point last = points.getLast();
      Point start = first.onCurve() ? first : last.onCurve() ? last : first.halfWayTo(last);
      to('M', start);
      for (int i = 0; i < count; i++) {
        Point point = points.get(i);
        Point next = points.get((i + 1) % count);
        if (!point.onCurve()) {
          to('Q', point);
          to(' ', next.onCurve() ? next : point.halfWayTo(next));
        } else if (i > 0) {
          lineUnlessDrawn(points.get(i - 1), point);
        }
      }
      path.append('Z');
    }

    private void lineUnlessDrawn(Point before, Point point) {
      if (before.onCurve()) {
        to('L', point);
      }
    }

    private void to(char command, Point point) {
      path.append(command);
      number(x + point.x() * scaleX);
      path.append(' ');
      number(y - point.y() * scaleY);
    }

    private void number(double value) {
      long hundredths = Math.round(value * 100);
      path.append(hundredths / 100.0);
    }
  }
}
