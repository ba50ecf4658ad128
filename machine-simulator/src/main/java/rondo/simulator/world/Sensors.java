package rondo.simulator.world;

import java.util.Optional;
import rondo.base.place.Slot;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;
import rondo.simulator.fault.Fault;
import rondo.simulator.fault.Sensor;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/** What the sensors say of the truth, their faults included. */
final class Sensors {
  private static final Observation DEAD =
      new Observation(
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Presence.UNKNOWN,
          Presence.UNKNOWN,
          Presence.UNKNOWN);

  private final Stops stops;

  Sensors(Stops stops) {
    this.stops = stops;
  }

  /**
   * Reads every sensor.
   *
   * @param truth what is true, its axes being where they are at this moment
   * @param moving the axis that moves, if one does
   */
  Observation read(Truth truth, Optional<Axis> moving) {
    if (truth.has(new Fault.PowerCut())) {
      return DEAD;
    }
    Axes axes = truth.axes();
    return new Observation(
        truth.homed(),
        truth.homed() && !isMoving(moving, Axis.CAROUSEL) ? stops.position(axes) : Optional.empty(),
        truth.homed() && !isMoving(moving, Axis.LIFT) ? stops.deck(axes) : Optional.empty(),
        isMoving(moving, Axis.ARM) ? Optional.empty() : stops.arm(axes),
        isMoving(moving, Axis.DOOR) ? Optional.empty() : stops.door(axes),
        Stops.gripperClosed(axes),
        presence(truth, Sensor.ARM, Optional.of(caseOnArm(truth))),
        presence(truth, Sensor.MOUTH, Optional.of(caseInMouth(truth))),
        presence(truth, Sensor.SLOT, caseInSlot(truth, moving)));
  }

  private boolean caseOnArm(Truth truth) {
    return truth.at(new Place.OnArm()).isPresent()
        || (truth.at(new Place.InMouth()).isPresent() && stops.armIs(truth.axes(), ArmStop.MOUTH));
  }

  private boolean caseInMouth(Truth truth) {
    return truth.at(new Place.InMouth()).isPresent()
        || (truth.at(new Place.OnArm()).isPresent() && stops.armBeyondPane(truth.axes()));
  }

  private Optional<Boolean> caseInSlot(Truth truth, Optional<Axis> moving) {
    if (isMoving(moving, Axis.CAROUSEL) || isMoving(moving, Axis.LIFT)) {
      return Optional.empty();
    }
    Optional<Slot> slot = stops.slot(truth.axes());
    boolean armBrings =
        stops.armIs(truth.axes(), ArmStop.SLOT) && truth.at(new Place.OnArm()).isPresent();
    return slot.map(s -> armBrings || truth.in(s).isPresent());
  }

  private static Presence presence(Truth truth, Sensor sensor, Optional<Boolean> seen) {
    if (truth.has(new Fault.SensorStuck(sensor, true))) {
      return Presence.PRESENT;
    }
    if (truth.has(new Fault.SensorStuck(sensor, false))) {
      return Presence.ABSENT;
    }
    return seen.map(there -> there ? Presence.PRESENT : Presence.ABSENT).orElse(Presence.UNKNOWN);
  }

  private static boolean isMoving(Optional<Axis> moving, Axis axis) {
    return moving.equals(Optional.of(axis));
  }
}
