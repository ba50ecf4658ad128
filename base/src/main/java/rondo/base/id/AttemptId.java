package rondo.base.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names an attempt, one try to dispense one disc. Written as a plain UUID string. */
public record AttemptId(UUID value) {
  public AttemptId {
    Objects.requireNonNull(value, "value");
  }

  /** Reads the canonical form; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static AttemptId parse(String text) {
    return new AttemptId(Uuids.parse(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
