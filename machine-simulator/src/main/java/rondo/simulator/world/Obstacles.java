package rondo.simulator.world;

import java.util.OptionalDouble;
import rondo.machine.device.ArmStop;
import rondo.simulator.fault.Fault;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;
import rondo.simulator.truth.UnderWay.Leg;

/** Where a motion runs into something: a broken motor, another case, a case under the door. */
final class Obstacles {
  private static final double JAM_SHARE = 0.4;
  private static final double CASE_DEPTH_MM = 90;
  private final Geometry geometry;
  private final Stops stops;

  Obstacles(Geometry geometry, Stops stops) {
    this.geometry = geometry;
    this.stops = stops;
  }

  /** The place on this leg where it stops short, if it does. */
  OptionalDouble on(Leg leg, Truth truth) {
    double from = truth.axes().of(leg.axis());
    if (truth.has(new Fault.MotorJam(leg.axis(), false))) {
      boolean stuckAlready = !stops.stands(leg.axis(), truth.axes());
      return OptionalDouble.of(stuckAlready ? from : onTheWay(from, leg.to()));
    }
    if (truth.has(new Fault.MotorJam(leg.axis(), true))) {
      return OptionalDouble.of(onTheWay(from, leg.to()));
    }
    return switch (leg.axis()) {
      case ARM -> arm(leg, truth);
      case GRIPPER -> gripper(leg, truth);
      case DOOR -> door(leg, truth);
      case CAROUSEL, LIFT -> OptionalDouble.empty();
    };
  }

  private static double onTheWay(double from, double to) {
    return from + JAM_SHARE * (to - from);
  }

  /** A case on the arm runs against one that stands in the slot or lies in the mouth already. */
  private OptionalDouble arm(Leg leg, Truth truth) {
    boolean pushes = truth.at(new Place.OnArm()).isPresent();
    boolean closed = Stops.gripperClosed(truth.axes());
    double from = truth.axes().arm();
    if (leg.to() < from && leg.to() == geometry.armAt(ArmStop.SLOT)) {
      return pushes && slotTaken(truth.axes(), truth)
          ? OptionalDouble.of(Math.min(from, geometry.slotMm() + CASE_DEPTH_MM))
          : OptionalDouble.empty();
    }
    boolean mouthTaken = truth.at(new Place.InMouth()).isPresent();
    return leg.to() > geometry.paneMm() && mouthTaken && (pushes || closed)
        ? OptionalDouble.of(Math.max(from, geometry.mouthMm() - CASE_DEPTH_MM))
        : OptionalDouble.empty();
  }

  /** The gripper cannot let go where another case stands already. */
  private OptionalDouble gripper(Leg leg, Truth truth) {
    Axes axes = truth.axes();
    boolean carries = truth.at(new Place.OnArm()).isPresent();
    boolean stuck =
        leg.to() < 0.5
            && carries
            && (stops.armIs(axes, ArmStop.SLOT) && slotTaken(axes, truth)
                || stops.armIs(axes, ArmStop.MOUTH) && truth.at(new Place.InMouth()).isPresent());
    return stuck ? OptionalDouble.of(Math.min(axes.gripper(), 0.9)) : OptionalDouble.empty();
  }

  /** A door that closes on a case its sensor did not see. */
  private OptionalDouble door(Leg leg, Truth truth) {
    boolean blocked = leg.to() < 0.5 && truth.at(new Place.InMouth()).isPresent();
    return blocked
        ? OptionalDouble.of(Math.min(truth.axes().door(), 0.35))
        : OptionalDouble.empty();
  }

  private boolean slotTaken(Axes axes, Truth truth) {
    return stops.slot(axes).flatMap(truth::in).isPresent();
  }
}
