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

  /**
   * How many points along a pixel's side have to be looked at: 1 for a plane that changes little
   * from one pixel to the next, 3 for one with sharp borders.
   */
  default int points() {
    return 3;
  }
}
