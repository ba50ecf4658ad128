package rondo.base.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names a rental of one disc. Written as a plain UUID string. */
public record RentalId(UUID value) {
  public RentalId {
    Objects.requireNonNull(value, "value");
  }

  /** Reads the canonical form; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static RentalId parse(String text) {
    return new RentalId(Uuids.parse(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
