package rondo.labels.camera;

/** A plane before the lens. Implementations are immutable or owned by whoever takes the picture. */
@FunctionalInterface
public interface Surface {
  /**
   * The light that a point gives back, 0 (ink) to 1 (white).
   *
   * @param x to the right of the middle, in millimetres
   * @param y below the middle, in millimetres
   */
  double light(double x, double y);
}
