package rondo.vision.gradient;

/**
 * The structure tensor of a part of a picture: sums of products of gradients. Immutable.
 *
 * @param xx sum of squares to the right
 * @param xy sum of products
 * @param yy sum of squares downwards
 */
public record Tensor(double xx, double xy, double yy) {
  /** Nothing changes. */
  public static final Tensor ZERO = new Tensor(0, 0, 0);

  /** Of both parts together. */
  public Tensor plus(Tensor other) {
    return new Tensor(xx + other.xx, xy + other.xy, yy + other.yy);
  }

  /** What changes in one direction more than across it; noise has none of it. */
  public double strength() {
    return Math.hypot(xx - yy, 2 * xy);
  }

  /** The share of all change that is in one direction, 0 to 1. */
  public double coherence() {
    double all = xx + yy;
    return all > 0 ? strength() / all : 0;
  }

  /** The direction in which the light changes: across the bars, in radians, -PI/2 to PI/2. */
  public double direction() {
    return 0.5 * Math.atan2(2 * xy, xx - yy);
  }

  /** How far another direction is off this one's, in radians, 0 to PI/2. */
  public double awayFrom(Tensor other) {
    double gone = Math.abs(direction() - other.direction());
    return Math.min(gone, Math.PI - gone);
  }
}
