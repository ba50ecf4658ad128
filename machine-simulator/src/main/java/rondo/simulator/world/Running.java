package rondo.simulator.world;

import java.util.Optional;
import java.util.OptionalDouble;
import rondo.machine.device.Axis;
import rondo.machine.report.MotionPlan;
import rondo.simulator.geometry.Trapezoid;
import rondo.simulator.truth.Axes;

/**
 * What takes time at this moment: a leg of a motion, or a picture.
 *
 * @param began when, in milliseconds
 * @param due when it ends
 * @param motion the leg; empty for a picture
 */
record Running(long began, long due, Optional<Motion> motion) {
  /**
   * A leg with its curve.
   *
   * @param axis what moves
   * @param curve how
   * @param stopsShort where it jams, if it does
   */
  record Motion(Axis axis, Trapezoid curve, OptionalDouble stopsShort) {
    MotionPlan plan() {
      return curve.plan(axis);
    }

    long millis() {
      return stopsShort.isPresent()
          ? (long) Math.ceil(curve.secondsTo(stopsShort.getAsDouble()) * 1000)
          : curve.millis();
    }

    double at(long millis) {
      return stopsShort.isPresent() && millis >= millis()
          ? stopsShort.getAsDouble()
          : curve.at(millis / 1000.0);
    }
  }

  static Running look(long now, long exposureMillis) {
    return new Running(now, now + exposureMillis, Optional.empty());
  }

  static Running motion(long now, Motion motion) {
    return new Running(now, now + motion.millis(), Optional.of(motion));
  }

  Optional<Axis> axis() {
    return motion.map(Motion::axis);
  }

  /** The axes at this moment. */
  Axes axes(Axes atStart, long now) {
    return motion.map(m -> atStart.with(m.axis(), m.at(now - began))).orElse(atStart);
  }
}
