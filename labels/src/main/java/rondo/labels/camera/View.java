package rondo.labels.camera;

/**
 * Where the camera stands: turns points of the sensor into points of the plane.
 *
 * @param width of the picture, in pixels
 * @param height of the picture, in pixels
 * @param scale pixels a millimetre, in the middle
 * @param angle by which the plane is turned clockwise, in radians
 * @param tilt by which the plane leans away, in radians (below about 0.6)
 * @param tiltAxis the direction of the line about which it leans, in radians
 * @param distance of the lens from the plane, in millimetres
 * @param right how far the plane's middle lies right of the picture's, in pixels
 * @param down how far it lies below, in pixels
 * @param barrel of the lens: the share by which a point half a picture's width out is drawn in
 */
public record View(
    int width,
    int height,
    double scale,
    double angle,
    double tilt,
    double tiltAxis,
    double distance,
    double right,
    double down,
    double barrel) {

  /** Straight above the plane, with a perfect lens. */
  public static View above(int width, int height, double scale) {
    return new View(width, height, scale, 0, 0, 0, 300, 0, 0, 0);
  }

  /** The same view of a plane that is turned. */
  public View turned(double radians) {
    return new View(width, height, scale, radians, tilt, tiltAxis, distance, right, down, barrel);
  }

  /** The same view of a plane that leans away. */
  public View tilted(double radians, double axis) {
    return new View(width, height, scale, angle, radians, axis, distance, right, down, barrel);
  }

  /** The same view with the plane moved by some pixels. */
  public View moved(double moreRight, double moreDown) {
    return new View(
        width, height, scale, angle, tilt, tiltAxis, distance, moreRight, moreDown, barrel);
  }

  /** The same view through a lens that bends lines. */
  public View through(double lens) {
    return new View(width, height, scale, angle, tilt, tiltAxis, distance, right, down, lens);
  }
}
