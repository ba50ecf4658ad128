package rondo.vision.symbol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rondo.media.picture.Picture;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.Patches;
import rondo.vision.gradient.TileField;
import rondo.vision.matrix.MatrixSearch;
import rondo.vision.ring.Hub;
import rondo.vision.ring.HubFinder;
import rondo.vision.ring.RingForm;
import rondo.vision.word.Code128;
import rondo.vision.word.Ean13;
import rondo.vision.word.SpanReader;
import rondo.vision.word.Symbology;

/**
 * Reads the symbols of a picture at any angle. Stateless and thread-safe; takes time in proportion
 * to the picture, bounded whatever it shows.
 */
public final class SymbolReader {
  private static final int MOST_PATCHES = 6;

  /** Wide bars fill whole tiles; they are looked for in pictures made so many times smaller. */
  private static final int LARGEST = 4;

  /** If so much of a picture runs round a hub, that is looked at first. */
  private static final double ROUND = 0.3;

  /** Less than this is no ring. */
  private static final double LEAST_ROUND = 0.12;

  /** What ZXing reads has passed its error correction. */
  private static final double CORRECTED = 20;

  private final Set<Kind> kinds;
  private final SpanReader spans;

  /** Looks for these kinds and no others. */
  public SymbolReader(Set<Kind> kinds) {
    this.kinds = Set.copyOf(kinds);
    List<Symbology> straight = new ArrayList<>();
    if (kinds.contains(Kind.CODE_128)) {
      straight.add(new Code128());
    }
    if (kinds.contains(Kind.EAN_13)) {
      straight.add(new Ean13());
    }
    spans = new SpanReader(straight);
  }

  /** All symbols that were read; empty if none was. */
  public List<Symbol> read(Picture picture) {
    return look(picture, SymbolReader::isAnyBelieved).symbols();
  }

  /**
   * All symbols that were read, or where there may be some.
   *
   * @param enough whether no smaller size of the picture has to be looked at for more
   */
  public Sighting look(Picture picture, Predicate<List<Symbol>> enough) {
    Grey grey = Grey.of(picture);
    SectionReader sections = new SectionReader(spans);
    List<Symbol> symbols = look(grey, sections);
    for (int size = 2; size <= LARGEST && !enough.test(symbols); size *= 2) {
      grey = grey.halved();
      for (Symbol symbol : look(grey, sections)) {
        symbols.add(symbol.enlarged(size));
      }
    }
    return new Sighting(symbols, symbols.isEmpty() ? sections.unread() : OptionalDouble.empty());
  }

  private List<Symbol> look(Grey grey, SectionReader sections) {
    TileField field = TileField.of(grey);
    List<Hub> hubs = hubs(field);
    List<Symbol> symbols = new ArrayList<>();
    if (!hubs.isEmpty() && hubs.getFirst().share() > ROUND) {
      symbols.addAll(RingSearch.read(grey, hubs.removeFirst(), sections));
    }
    if (!isAnyBelieved(symbols)) {
      List<Hub> known = List.copyOf(hubs);
      StraightSearch.read(grey, Patches.of(field, MOST_PATCHES), sections).stream()
          .map(symbol -> RingSearch.alongRadius(symbol, known))
          .forEach(symbols::add);
    }
    for (Hub hub : hubs) {
      if (symbols.isEmpty()) {
        symbols.addAll(RingSearch.read(grey, hub, sections));
      }
    }
    if (symbols.isEmpty() && kinds.contains(Kind.DATA_MATRIX)) {
      MatrixSearch.read(grey, field).forEach(square -> symbols.add(symbol(square)));
    }
    return symbols;
  }

  private static boolean isAnyBelieved(List<Symbol> symbols) {
    return symbols.stream().anyMatch(Symbol::isBelieved);
  }

  /** The clearer first. */
  private List<Hub> hubs(TileField field) {
    List<Hub> hubs = new ArrayList<>();
    if (kinds.contains(Kind.CODE_128)) {
      Stream.of(RingForm.values())
          .map(form -> HubFinder.find(field, form))
          .flatMap(Optional::stream)
          .filter(hub -> hub.share() > LEAST_ROUND)
          .sorted(Comparator.comparingDouble(hub -> -hub.share()))
          .forEach(hubs::add);
    }
    return hubs;
  }

  private static Symbol symbol(MatrixSearch.Square square) {
    Place place = new Place(square.x(), square.y(), square.angle());
    return new Symbol(Kind.DATA_MATRIX, Form.SQUARE, square.text(), place, CORRECTED, 1);
  }
}
