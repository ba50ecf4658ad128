package rondo.labels.print;

/** A part of a label that is ink; lengths in millimetres, right and down from the hub. */
public sealed interface Mark {
  /** An upright rectangle. */
  record Box(double left, double top, double width, double height) implements Mark {}

  /** What lies between two circles and two angles (clockwise from the right, in radians). */
  record Sector(double inner, double outer, double from, double to) implements Mark {}

  /** What lies between two circles. */
  record Ring(double inner, double outer) implements Mark {}
}
