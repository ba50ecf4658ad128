package rondo.labels.face;

/** How light paper and ink are. */
final class Ink {
  static final double PAPER = 0.92;
  static final double BLACK = 0.06;

  private Ink() {}

  static double of(boolean ink) {
    return ink ? BLACK : PAPER;
  }
}
