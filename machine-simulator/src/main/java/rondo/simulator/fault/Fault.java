package rondo.simulator.fault;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.machine.device.Axis;

/** One thing that is broken on purpose (INVARIANTS, F14 to F17); equal faults are one fault. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Fault.MotorJam.class, name = "motor-jam"),
  @JsonSubTypes.Type(value = Fault.MissedSlot.class, name = "missed-slot"),
  @JsonSubTypes.Type(value = Fault.SensorStuck.class, name = "sensor-stuck"),
  @JsonSubTypes.Type(value = Fault.CameraDark.class, name = "camera-dark"),
  @JsonSubTypes.Type(value = Fault.CameraBlurred.class, name = "camera-blurred"),
  @JsonSubTypes.Type(value = Fault.CameraGlare.class, name = "camera-glare"),
  @JsonSubTypes.Type(value = Fault.HeldTurned.class, name = "held-turned"),
  @JsonSubTypes.Type(value = Fault.LabelDirty.class, name = "label-dirty"),
  @JsonSubTypes.Type(value = Fault.LabelWorn.class, name = "label-worn"),
  @JsonSubTypes.Type(value = Fault.PowerCut.class, name = "power-cut")
})
public sealed interface Fault {
  /** The motor of this axis stops on its way; once, or until it is mended. */
  record MotorJam(Axis axis, boolean once) implements Fault {}

  /** The gripper closes beside the case; once, or until it is mended. */
  record MissedSlot(boolean once) implements Fault {}

  /** The sensor says the same whatever stands before it. */
  record SensorStuck(Sensor sensor, boolean on) implements Fault {}

  /** The label camera's lamp is out. */
  record CameraDark() implements Fault {}

  /** The label camera's lens is out of focus by more than a pixel. */
  record CameraBlurred() implements Fault {}

  /** A lamp is mirrored in the window of the case. */
  record CameraGlare() implements Fault {}

  /** Whoever holds a case to the door holds it at any angle. */
  record HeldTurned() implements Fault {}

  /** Scratches and specks lie on the label of the case with this name. */
  record LabelDirty(String caseName) implements Fault {}

  /** The label of the case with this name cannot be read any more. */
  record LabelWorn(String caseName) implements Fault {}

  /** No current: motors stand, nothing answers, and no axis knows afterwards where it is. */
  record PowerCut() implements Fault {}
}
