package rondo.base.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names a customer. Written as a plain UUID string. */
public record CustomerId(UUID value) {
  public CustomerId {
    Objects.requireNonNull(value, "value");
  }

  /** Reads the canonical form; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static CustomerId parse(String text) {
    return new CustomerId(Uuids.parse(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
