package rondo.design.cover.raster;

import java.awt.geom.Arc2D;

/** The part of a circle between two points, as SVG means it (SVG 1.1, F.6, equal radii). */
final class CircleArc {
  private CircleArc() {}

  /**
   * The arc.
   *
   * @param large whether it is the longer one
   * @param clockwise whether angles grow, Y down
   */
  static Arc2D between(
      double x1, double y1, double x2, double y2, double wanted, boolean large, boolean clockwise) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double chord = Math.hypot(dx, dy);
    double radius = Math.max(wanted, chord / 2);
    double apart = Math.sqrt(Math.max(0, radius * radius - chord * chord / 4));
    double side = large == clockwise ? 1 : -1;
    double centreX = (x1 + x2) / 2 + side * apart * dy / chord;
    double centreY = (y1 + y2) / 2 - side * apart * dx / chord;
    double from = Math.toDegrees(Math.atan2(centreY - y1, x1 - centreX));
    double to = Math.toDegrees(Math.atan2(centreY - y2, x2 - centreX));
    return new Arc2D.Double(
        centreX - radius,
        centreY - radius,
        2 * radius,
        2 * radius,
        from,
        extent(to - from, clockwise),
        Arc2D.OPEN);
  }

  /** Java's degrees grow anticlockwise: a clockwise arc has a negative extent. */
  private static double extent(double turn, boolean clockwise) {
    double positive = (turn % 360 + 360) % 360;
    return clockwise ? positive - 360 : positive;
  }
}
