package rondo.kiosk.motion;

import java.util.Optional;
import java.util.UUID;
import rondo.base.place.Slot;
import rondo.machine.command.Action;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;
import rondo.machine.device.Observation;
import rondo.machine.device.Presence;

/** The scripts that every workflow is made of. */
public final class Motions {
  private Motions() {}

  /** From a slot onto the arm, before the label camera. */
  public static Script fetch(Slot slot, UUID attempt) {
    return Script.of(
        Optional.of(attempt),
        new Action.Grip(false),
        new Action.TurnTo(slot.position()),
        new Action.LiftTo(slot.deck()),
        new Action.ArmTo(ArmStop.SLOT),
        new Action.Grip(true),
        new Action.ArmTo(ArmStop.PANE));
  }

  /** From the arm out through the door, held loosely. */
  public static Script present(UUID attempt) {
    return Script.of(
        Optional.of(attempt),
        new Action.DoorTo(DoorStop.OPEN),
        new Action.ArmTo(ArmStop.MOUTH),
        new Action.Grip(false));
  }

  /** Arm out through the door, empty, for a case to be laid on. */
  public static Script receive(UUID returned) {
    return Script.of(
        Optional.of(returned),
        new Action.Grip(false),
        new Action.DoorTo(DoorStop.OPEN),
        new Action.ArmTo(ArmStop.MOUTH));
  }

  /**
   * Whatever lies in the mouth comes in, and the door shuts. Also the way to shut an empty mouth: a
   * case that is pushed in at the last moment is then on the arm and not under the door.
   */
  public static Script drawIn(UUID subject) {
    return Script.of(
        Optional.of(subject),
        new Action.Grip(true),
        new Action.ArmTo(ArmStop.PANE),
        new Action.DoorTo(DoorStop.CLOSED));
  }

  /** From the arm into a slot. */
  public static Script store(Slot slot, UUID subject) {
    return Script.of(
        Optional.of(subject),
        new Action.TurnTo(slot.position()),
        new Action.LiftTo(slot.deck()),
        new Action.ArmTo(ArmStop.SLOT),
        new Action.Grip(false),
        new Action.ArmTo(ArmStop.PANE));
  }

  /** Brings a slot before its sensor. */
  public static Script visit(Slot slot) {
    return Script.of(
        Optional.empty(), new Action.TurnTo(slot.position()), new Action.LiftTo(slot.deck()));
  }

  /** True if a case lies neither on the arm nor in the mouth, as far as both sensors tell. */
  public static boolean handsEmpty(Observation seen) {
    return seen.caseOnArm() == Presence.ABSENT && seen.caseInMouth() == Presence.ABSENT;
  }

  /** True if the slot before the arm holds a case and the arm does not. */
  public static boolean stored(Observation seen) {
    return seen.caseInSlot() == Presence.PRESENT && seen.caseOnArm() == Presence.ABSENT;
  }
}
