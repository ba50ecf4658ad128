package rondo.machine.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.machine.device.Observation;
import rondo.media.picture.Picture;

/**
 * What a machine says to its controller. Each order ends in exactly one of {@link Done}, {@link
 * Failed} or {@link Pictured}; a lost connection is {@link Lost} and ends all.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MachineReport.Moving.class, name = "moving"),
  @JsonSubTypes.Type(value = MachineReport.Done.class, name = "done"),
  @JsonSubTypes.Type(value = MachineReport.Failed.class, name = "failed"),
  @JsonSubTypes.Type(value = MachineReport.Pictured.class, name = "pictured"),
  @JsonSubTypes.Type(value = MachineReport.Sensed.class, name = "sensed"),
  @JsonSubTypes.Type(value = MachineReport.Swiped.class, name = "swiped"),
  @JsonSubTypes.Type(value = MachineReport.Lost.class, name = "lost")
})
public sealed interface MachineReport {
  /** The order's motion has begun. */
  record Moving(long order, MotionPlan plan) implements MachineReport {}

  /** The order is done; the sensors say this now. */
  record Done(long order, Observation observation) implements MachineReport {}

  /** The order was refused or broke off; the sensors say this now. */
  record Failed(long order, Trouble trouble, Observation observation) implements MachineReport {}

  /** The label camera's picture, the answer to a look. */
  record Pictured(long order, Picture picture) implements MachineReport {}

  /** A sensor changed by itself: a case was taken or laid in, a hand came near. */
  record Sensed(Observation observation) implements MachineReport {}

  /** A card was swiped. The tracks are raw and never printed. */
  record Swiped(String track1, String track2) implements MachineReport {
    @Override
    public String toString() {
      return "Swiped[tracks hidden]";
    }
  }

  /** The machine is out of reach; nothing more comes until it is opened anew. */
  record Lost(String why) implements MachineReport {}
}
