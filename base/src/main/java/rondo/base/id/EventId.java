package rondo.base.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names a row of the event table. Written as a plain UUID string. */
public record EventId(UUID value) {
  public EventId {
    Objects.requireNonNull(value, "value");
  }

  /** Reads the canonical form; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static EventId parse(String text) {
    return new EventId(Uuids.parse(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
