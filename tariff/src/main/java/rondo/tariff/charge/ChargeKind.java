package rondo.tariff.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a line charges for. Written by its wire name. */
public enum ChargeKind {
  FIRST_NIGHT("first-night"),
  FURTHER_NIGHTS("further-nights"),
  TAX("tax");

  private final String wire;

  ChargeKind(String wire) {
    this.wire = wire;
  }

  /** Lower-case with hyphens, never changed: messages and the ledger hold it. */
  @JsonValue
  public String wire() {
    return wire;
  }

  /** The kind of a wire name; throws {@link IllegalArgumentException} on any other text. */
  @JsonCreator
  public static ChargeKind parse(String wire) {
    return Arrays.stream(values())
        .filter(kind -> kind.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a kind of charge"));
  }
}
