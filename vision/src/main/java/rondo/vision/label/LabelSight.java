package rondo.vision.label;

import java.util.List;
import rondo.vision.symbol.Symbol;

/**
 * A reading, and what it stands on.
 *
 * @param reading what is believed
 * @param symbols what was seen: where, at what angle, how surely
 */
public record LabelSight(LabelReading reading, List<Symbol> symbols) {
  /** Keeps its own list. */
  public LabelSight {
    symbols = List.copyOf(symbols);
  }
}
