package rondo.vision.symbol;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What was made of a picture.
 *
 * @param symbols that were read
 * @param unread if none was: the direction across what looks like bars all the same, in radians
 */
public record Sighting(List<Symbol> symbols, OptionalDouble unread) {
  /** Keeps its own list. */
  public Sighting {
    symbols = List.copyOf(symbols);
  }
}
