package rondo.protocol.fact;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import rondo.media.label.DiscCode;

/** What a kiosk believes to stand in a slot (R4). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = SlotContent.Free.class, name = "free"),
  @JsonSubTypes.Type(value = SlotContent.Holds.class, name = "holds"),
  @JsonSubTypes.Type(value = SlotContent.UnknownCase.class, name = "unknown-case"),
  @JsonSubTypes.Type(value = SlotContent.Locked.class, name = "locked")
})
public sealed interface SlotContent {
  /** Nothing stands in it. */
  record Free() implements SlotContent {}

  /** This disc stands in it. */
  record Holds(DiscCode disc) implements SlotContent {}

  /** A case stands in it whose label nobody has read. */
  record UnknownCase() implements SlotContent {}

  /** Out of service until a person has looked. */
  record Locked(String reason) implements SlotContent {}
}
