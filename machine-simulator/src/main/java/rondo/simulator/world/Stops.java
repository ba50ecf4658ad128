package rondo.simulator.world;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import rondo.base.place.Slot;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.simulator.geometry.Geometry;
import rondo.simulator.truth.Axes;

/** Which stops the axes stand at: the arm's feedback sensor, the door's end switches, the marks. */
final class Stops {
  private static final double SWITCH = 0.02;
  private final Geometry geometry;

  Stops(Geometry geometry) {
    this.geometry = geometry;
  }

  Optional<ArmStop> arm(Axes axes) {
    return Arrays.stream(ArmStop.values())
        .filter(s -> near(axes.arm(), geometry.armAt(s), Geometry.STOP_TOLERANCE_MM))
        .findFirst();
  }

  boolean armIs(Axes axes, ArmStop stop) {
    return arm(axes).equals(Optional.of(stop));
  }

  /** Whether the arm reaches beyond the pane, through the door. */
  boolean armBeyondPane(Axes axes) {
    return axes.arm() > geometry.paneMm() + Geometry.STOP_TOLERANCE_MM;
  }

  Optional<DoorStop> door(Axes axes) {
    if (axes.door() <= SWITCH) {
      return Optional.of(DoorStop.CLOSED);
    }
    return axes.door() >= 1 - SWITCH ? Optional.of(DoorStop.OPEN) : Optional.empty();
  }

  Optional<Integer> position(Axes axes) {
    double tolerance = geometry.degreesPerSlot() / 10;
    return IntStream.rangeClosed(1, geometry.layout().positions())
        .boxed()
        .filter(p ->
            Math.abs(Math.IEEEremainder(axes.carousel() - geometry.angleOf(p), 360)) <= tolerance)
        .findFirst();
  }

  Optional<Integer> deck(Axes axes) {
    return IntStream.rangeClosed(1, geometry.layout().decks())
        .boxed()
        .filter(d -> near(axes.lift(), geometry.heightOf(d), Geometry.STOP_TOLERANCE_MM))
        .findFirst();
  }

  /** Whether this axis stands at one of its stops, not between two. */
  boolean stands(Axis axis, Axes axes) {
    return switch (axis) {
      case CAROUSEL -> position(axes).isPresent();
      case LIFT -> deck(axes).isPresent();
      case ARM -> arm(axes).isPresent();
      case GRIPPER -> near(axes.gripper(), 0, SWITCH) || near(axes.gripper(), 1, SWITCH);
      case DOOR -> door(axes).isPresent();
    };
  }

  /** The slot that really stands before the arm. */
  Optional<Slot> slot(Axes axes) {
    return deck(axes).flatMap(d -> position(axes).map(p -> new Slot(d, p)));
  }

  static boolean gripperClosed(Axes axes) {
    return axes.gripper() > 0.5;
  }

  private static boolean near(double value, double stop, double tolerance) {
    return Math.abs(value - stop) <= tolerance;
  }
}
