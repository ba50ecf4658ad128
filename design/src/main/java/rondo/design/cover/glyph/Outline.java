package rondo.design.cover.glyph;

import java.util.List;

/**
 * The shape of one letter in font units, Y up: closed contours of points, on the curve or control
 * points of quadratic curves.
 */
record Outline(List<List<Point>> contours) {
  static final Outline EMPTY = new Outline(List.of());

  Outline {
    contours = contours.stream().map(List::copyOf).toList();
  }

  /** A point of a contour. */
  record Point(double x, double y, boolean onCurve) {
    Point halfWayTo(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2, true);
    }

    Point moved(double dx, double dy) {
      return new Point(x + dx, y + dy, onCurve);
    }
  }
}
