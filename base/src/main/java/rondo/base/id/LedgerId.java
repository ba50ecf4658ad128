package rondo.base.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.UUID;

/** Names a ledger transaction. Written as a plain UUID string. */
public record LedgerId(UUID value) {
  public LedgerId {
    Objects.requireNonNull(value, "value");
  }

  /** Reads the canonical form; throws {@link IllegalArgumentException} on anything else. */
  @JsonCreator
  public static LedgerId parse(String text) {
    return new LedgerId(Uuids.parse(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toString();
  }
}
