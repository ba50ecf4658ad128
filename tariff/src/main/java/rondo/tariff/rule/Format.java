package rondo.tariff.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What kind of disc it is; prices differ by it. Written by its wire name. */
public enum Format {
  DVD("dvd"),
  BLU_RAY("blu-ray"),
  GAME("game"),
  ALBUM("album");

  private final String wire;

  Format(String wire) {
    this.wire = wire;
  }

  /** Lower-case with hyphens, never changed: messages and tables hold it. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The format of a wire name; throws {@link IllegalArgumentException} on any other text. */
  @JsonCreator
  public static Format parse(String wire) {
    return Arrays.stream(values())
        .filter(format -> format.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a disc format"));
  }
}
