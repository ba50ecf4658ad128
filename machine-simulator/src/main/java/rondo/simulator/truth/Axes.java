package rondo.simulator.truth;

import rondo.machine.device.Axis;

/**
 * Where each axis stands.
 *
 * @param carousel degrees, 0 to 360
 * @param lift millimetres above the lowest deck
 * @param arm millimetres of travel
 * @param gripper share closed, 0 to 1
 * @param door share of the cam motor's turn, 0 to 1
 */
public record Axes(double carousel, double lift, double arm, double gripper, double door) {
  public Axes {
    if (!Double.isFinite(carousel + lift + arm + gripper + door)) {
      throw new IllegalArgumentException("an axis stands nowhere");
    }
  }

  /** Where this axis stands. */
  public double of(Axis axis) {
    return switch (axis) {
      case CAROUSEL -> carousel;
      case LIFT -> lift;
      case ARM -> arm;
      case GRIPPER -> gripper;
      case DOOR -> door;
    };
  }

  /** The same with one axis elsewhere; a carousel's angle is brought into 0 to 360. */
  public Axes with(Axis axis, double value) {
    return switch (axis) {
      case CAROUSEL -> new Axes(((value % 360) + 360) % 360, lift, arm, gripper, door);
      case LIFT -> new Axes(carousel, value, arm, gripper, door);
      case ARM -> new Axes(carousel, lift, value, gripper, door);
      case GRIPPER -> new Axes(carousel, lift, arm, value, door);
      case DOOR -> new Axes(carousel, lift, arm, gripper, value);
    };
  }
}
