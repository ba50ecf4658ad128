package rondo.simulator.geometry;

import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.MachineLayout;

/**
 * A machine's measures and motors (FEATURES N10, seed B claims 46 to 49 and 59). Units are in the
 * names; the carousel turns in degrees, lift and arm move in millimetres, gripper and cams turn a
 * share of 0 to 1.
 *
 * @param layout decks and positions
 * @param innerRadiusM inside of the slots, metres
 * @param outerRadiusM outside of the slots, metres
 * @param deckPitchM from deck to deck, metres
 * @param slotMm the arm's travel at the stop SLOT
 * @param paneMm the arm's travel at the stop PANE, above {@code slotMm}
 * @param mouthMm the arm's travel at the stop MOUTH, above {@code paneMm}
 * @param carousel degrees
 * @param lift millimetres
 * @param arm millimetres
 * @param gripper share closed
 * @param door share of the cam motor's turn
 * @param exposureMillis how long the label camera takes for a picture
 */
public record Geometry(
    MachineLayout layout,
    double innerRadiusM,
    double outerRadiusM,
    double deckPitchM,
    double slotMm,
    double paneMm,
    double mouthMm,
    Drive carousel,
    Drive lift,
    Drive arm,
    Drive gripper,
    Drive door,
    long exposureMillis) {
  /** How near to a stop its sensor still sees the arm, and the lift its deck. */
  public static final double STOP_TOLERANCE_MM = 1.5;

  public Geometry {
    if (!(innerRadiusM > 0 && outerRadiusM > innerRadiusM && deckPitchM > 0)) {
      throw new IllegalArgumentException("the carousel's measures do not fit");
    }
    if (!(slotMm >= 0 && paneMm > slotMm + 10 && mouthMm > paneMm + 10)) {
      throw new IllegalArgumentException("the arm's stops are not in order");
    }
    if (exposureMillis < 0) {
      throw new IllegalArgumentException("an exposure takes time");
    }
  }

  /** The same machine that many times faster (the demo's speed); every plan says so. */
  public Geometry faster(double times) {
    if (!(times > 0)) {
      throw new IllegalArgumentException("a speed is above 0");
    }
    return new Geometry(
        layout,
        innerRadiusM,
        outerRadiusM,
        deckPitchM,
        slotMm,
        paneMm,
        mouthMm,
        carousel.faster(times),
        lift.faster(times),
        arm.faster(times),
        gripper.faster(times),
        door.faster(times),
        Math.round(exposureMillis / times));
  }

  /** The motor of an axis. */
  public Drive drive(Axis axis) {
    return switch (axis) {
      case CAROUSEL -> carousel;
      case LIFT -> lift;
      case ARM -> arm;
      case GRIPPER -> gripper;
      case DOOR -> door;
    };
  }

  /** The arm's travel at a stop, in millimetres. */
  public double armAt(ArmStop stop) {
    return switch (stop) {
      case SLOT -> slotMm;
      case PANE -> paneMm;
      case MOUTH -> mouthMm;
    };
  }

  /** The carousel's angle at which this position (from 1) stands before the arm: 0 to 360. */
  public double angleOf(int position) {
    return (position - 1) * degreesPerSlot();
  }

  /** The lift's height for a deck (from 1), in millimetres above the lowest. */
  public double heightOf(int deck) {
    return (deck - 1) * deckPitchM * 1000;
  }

  /** The angle from one slot to the next. */
  public double degreesPerSlot() {
    return 360.0 / layout.positions();
  }

  /** The end of a turn to this angle by the shorter way; it may lie beyond 0 to 360. */
  public static double shorterWay(double from, double angle) {
    double delta = Math.IEEEremainder(angle - from, 360);
    return from + delta;
  }
}
