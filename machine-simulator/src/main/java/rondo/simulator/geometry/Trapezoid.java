package rondo.simulator.geometry;

import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;

/**
 * A motion with a trapezoid of speed: up with the acceleration, along at top speed, down again; a
 * short way is a triangle. Pure.
 *
 * @param from start, any unit
 * @param to end, same unit
 * @param topSpeed units a second, above 0
 * @param acceleration units a second squared, above 0
 */
public record Trapezoid(double from, double to, double topSpeed, double acceleration) {
  public Trapezoid {
    if (!(topSpeed > 0) || !(acceleration > 0)) {
      throw new IllegalArgumentException("speed and acceleration must be above 0");
    }
  }

  /** How long it takes, in seconds. */
  public double seconds() {
    double way = Math.abs(to - from);
    double ramp = rampSeconds();
    return way < topSpeed * ramp ? 2 * ramp : ramp + way / topSpeed;
  }

  /** How long it takes, in whole milliseconds, rounded up. */
  public long millis() {
    return (long) Math.ceil(seconds() * 1000);
  }

  /** Where it is after these seconds; before 0 the start, after the end the end. */
  public double at(double seconds) {
    double total = seconds();
    double t = Math.clamp(seconds, 0, total);
    double ramp = rampSeconds();
    double way;
    if (t < ramp) {
      way = acceleration * t * t / 2;
    } else if (t <= total - ramp) {
      way = acceleration * ramp * ramp / 2 + acceleration * ramp * (t - ramp);
    } else {
      double left = total - t;
      way = Math.abs(to - from) - acceleration * left * left / 2;
    }
    return t >= total ? to : from + Math.signum(to - from) * way;
  }

  /** The second at which it comes to a place between start and end. */
  public double secondsTo(double place) {
    double low = 0;
    double high = seconds();
    boolean up = to >= from;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (at(middle) < place == up) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** What the machine reports of it. */
  public MotionPlan plan(Axis axis) {
    return new MotionPlan(axis, from, to, topSpeed, acceleration, millis());
  }

  private double rampSeconds() {
    double way = Math.abs(to - from);
    return Math.min(topSpeed / acceleration, Math.sqrt(way / acceleration));
  }
}
