package rondo.bench.vision;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import rondo.media.picture.Picture;
import rondo.vision.symbol.Kind;
import rondo.vision.symbol.Symbol;
import rondo.vision.symbol.SymbolReader;

/** Our reader, with the same symbologies as its peer. Thread-safe. */
public final class Ours implements Engine {
  private final SymbolReader reader = new SymbolReader(Set.of(Kind.values()));

  /** The surest text that is believed. */
  @Override
  public Optional<String> read(Picture picture) {
    return reader.read(picture).stream()
        .filter(Symbol::isBelieved)
        .max(Comparator.comparingDouble(Symbol::sureness))
        .map(Symbol::text);
  }
}
