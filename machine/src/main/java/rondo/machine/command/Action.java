package rondo.machine.command;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.machine.device.ArmStop;
import rondo.machine.device.DoorStop;

/** One thing that a machine does: a motion of one axis, or a look. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Action.Home.class, name = "home"),
  @JsonSubTypes.Type(value = Action.TurnTo.class, name = "turn-to"),
  @JsonSubTypes.Type(value = Action.LiftTo.class, name = "lift-to"),
  @JsonSubTypes.Type(value = Action.ArmTo.class, name = "arm-to"),
  @JsonSubTypes.Type(value = Action.Grip.class, name = "grip"),
  @JsonSubTypes.Type(value = Action.DoorTo.class, name = "door-to"),
  @JsonSubTypes.Type(value = Action.Look.class, name = "look"),
  @JsonSubTypes.Type(value = Action.Observe.class, name = "observe")
})
public sealed interface Action {
  /**
   * Brings each axis to its reference without letting go of a case: the arm to the pane if it is
   * not in the mouth, then lift and carousel. Refused while the mouth is occupied.
   */
  record Home() implements Action {}

  /** Turns the carousel until this position (from 1) stands before the arm, the shorter way. */
  record TurnTo(int position) implements Action {}

  /** Brings the lift to this deck (from 1). */
  record LiftTo(int deck) implements Action {}

  /** Moves the eject arm to a stop. */
  record ArmTo(ArmStop stop) implements Action {}

  /** Closes or opens the gripper. */
  record Grip(boolean closed) implements Action {}

  /** Turns the cams until the door is at the stop. */
  record DoorTo(DoorStop stop) implements Action {}

  /** Takes one picture with the label camera. */
  record Look() implements Action {}

  /** Reads every sensor. */
  record Observe() implements Action {}
}
