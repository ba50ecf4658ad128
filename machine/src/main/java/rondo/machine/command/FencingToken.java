package rondo.machine.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Grows with every start of a controller; a machine refuses any command that carries a smaller one
 * than it has seen (I28).
 *
 * @param value from 1
 */
public record FencingToken(@JsonValue long value) implements Comparable<FencingToken> {
  @JsonCreator
  public FencingToken {
    if (value < 1) {
      throw new IllegalArgumentException("a fencing token starts at 1");
    }
  }

  @Override
  public int compareTo(FencingToken other) {
    return Long.compare(value, other.value);
  }
}
