package rondo.simulator.geometry;

/**
 * What a motor can do.
 *
 * @param topSpeed the axis' units a second, above 0
 * @param acceleration units a second squared, above 0
 */
public record Drive(double topSpeed, double acceleration) {
  public Drive {
    if (!(topSpeed > 0) || !(acceleration > 0)) {
      throw new IllegalArgumentException("speed and acceleration must be above 0");
    }
  }

  /** The same motor in a world that runs this many times faster. */
  public Drive faster(double times) {
    return new Drive(topSpeed * times, acceleration * times * times);
  }

  /** The motion from one place to another. */
  public Trapezoid motion(double from, double to) {
    return new Trapezoid(from, to, topSpeed, acceleration);
  }
}
