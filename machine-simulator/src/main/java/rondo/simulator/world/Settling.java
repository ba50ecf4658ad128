package rondo.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.machine.device.ArmStop;
import rondo.machine.device.Axis;
import rondo.machine.device.DoorStop;
import rondo.simulator.fault.Fault;
import rondo.simulator.truth.Axes;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.truth.Truth;

/** Where cases come to lie when a motion has ended. */
final class Settling {
  private final Stops stops;

  Settling(Stops stops) {
    this.stops = stops;
  }

  /**
   * The truth after this axis has come to rest, at its end or short of it.
   *
   * @param from where the axes stood before
   */
  Truth after(Axis axis, Axes from, Truth truth, List<Happening> happenings) {
    return switch (axis) {
      case GRIPPER, ARM -> {
        if (!Stops.gripperClosed(truth.axes())) {
          yield letGo(truth, happenings);
        }
        yield Stops.gripperClosed(from) ? truth : grip(truth);
      }
      case DOOR -> closed(truth, happenings);
      case CAROUSEL, LIFT -> truth;
    };
  }

  private Truth grip(Truth truth) {
    for (Fault fault : List.of(new Fault.MissedSlot(true), new Fault.MissedSlot(false))) {
      if (truth.has(fault) && stops.armIs(truth.axes(), ArmStop.SLOT)) {
        return spent(truth, fault);
      }
    }
    return within(truth).map(c -> move(truth, c, new Place.OnArm())).orElse(truth);
  }

  /** The case that the gripper closes on. */
  private Optional<Case> within(Truth truth) {
    if (stops.armIs(truth.axes(), ArmStop.SLOT)) {
      return stops.slot(truth.axes()).flatMap(truth::in);
    }
    return stops.armIs(truth.axes(), ArmStop.MOUTH)
        ? truth.at(new Place.InMouth())
        : Optional.empty();
  }

  private Truth letGo(Truth truth, List<Happening> happenings) {
    Optional<Case> carried = truth.at(new Place.OnArm());
    if (carried.isEmpty()) {
      return truth;
    }
    if (stops.armIs(truth.axes(), ArmStop.MOUTH)) {
      return move(truth, carried.get(), new Place.InMouth());
    }
    if (!stops.armIs(truth.axes(), ArmStop.SLOT)) {
      return truth;
    }
    return stops
        .slot(truth.axes())
        .map(slot -> intoSlot(truth, carried.get(), new Place.InSlot(slot), happenings))
        .orElse(truth);
  }

  private static Truth intoSlot(
      Truth truth, Case carried, Place.InSlot slot, List<Happening> happenings) {
    if (carried.cameIn()) {
      happenings.add(new Happening.Accepted(carried.name(), truth.releasedBy()));
    }
    return truth.change(carried.name(), c -> c.at(slot).cameIn(false));
  }

  private Truth closed(Truth truth, List<Happening> happenings) {
    truth
        .at(new Place.OnArm())
        .filter(c -> c.cameIn() && stops.door(truth.axes()).equals(Optional.of(DoorStop.CLOSED)))
        .ifPresent(c -> happenings.add(new Happening.DrawnIn(c.name(), truth.releasedBy())));
    return truth;
  }

  private static Truth move(Truth truth, Case one, Place place) {
    return truth.change(one.name(), c -> c.at(place));
  }

  /** The truth with a fault of one time gone. */
  static Truth spent(Truth truth, Fault fault) {
    boolean once =
        switch (fault) {
          case Fault.MissedSlot(boolean o) -> o;
          case Fault.MotorJam(Axis _, boolean o) -> o;
          case Fault.CameraDark _, Fault.CameraBlurred _, Fault.CameraGlare _ -> false;
          case Fault.LabelDirty _, Fault.LabelWorn _, Fault.HeldTurned _ -> false;
          case Fault.SensorStuck _, Fault.PowerCut _ -> false;
        };
    if (!once) {
      return truth;
    }
    List<Fault> left = new ArrayList<>(truth.faults());
    left.remove(fault);
    return truth.faults(left);
  }
}
