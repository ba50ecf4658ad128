package rondo.vision.label;

import java.util.List;
import java.util.Set;
import rondo.media.picture.Picture;
import rondo.vision.symbol.Form;
import rondo.vision.symbol.Kind;
import rondo.vision.symbol.Sighting;
import rondo.vision.symbol.Symbol;
import rondo.vision.symbol.SymbolReader;

/**
 * Reads group code and disc code at any angle: two straight symbols, a ring of either form, or
 * squares, out of one picture, or as a bar code scanner tells them (FEATURES T1, R7, R8). Rather
 * says that it cannot read than reads wrong: each code must hold three checks (the symbol's own,
 * its form, its check digit) before two witnesses, and no other code of ours may be seen. Stateless
 * and thread-safe.
 */
public final class LabelReader implements PictureReader, ScanReader {
  private static final LabelReading NOTHING =
      new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND);
  private static final LabelReading DARK = new LabelReading.Unreadable(ReadingFault.TOO_DARK);

  private final SymbolReader symbols = new SymbolReader(Set.of(Kind.CODE_128, Kind.DATA_MATRIX));

  /** Reads a picture of any size that {@link Picture} allows; takes time in proportion to it. */
  @Override
  public LabelReading read(Picture picture) {
    return look(picture).reading();
  }

  /** Reads a picture and tells where each symbol was seen, at what angle and how surely. */
  public LabelSight look(Picture picture) {
    Sighting sighting = symbols.look(picture, LabelReader::isLabel);
    LabelReading reading = decide(sighting.symbols());
    if (reading.equals(NOTHING) && sighting.unread().isPresent()) {
      reading = TurnedRows.read(picture, sighting.unread().getAsDouble());
    }
    boolean dark = reading.equals(NOTHING) && Light.isTooLittle(picture);
    return new LabelSight(dark ? DARK : reading, sighting.symbols());
  }

  /** What a scanner decoded holds its symbol's check; ours hold their check digits besides. */
  @Override
  public LabelReading read(List<String> scans) {
    Votes votes = new Votes();
    scans.forEach(text -> votes.addWhole(text, Votes.ENOUGH));
    return votes.decide();
  }

  private static boolean isLabel(List<Symbol> seen) {
    return decide(seen) instanceof LabelReading.Read;
  }

  private static LabelReading decide(List<Symbol> symbols) {
    Votes votes = new Votes();
    for (Symbol symbol : symbols) {
      int witnesses = symbol.isBelieved() ? Votes.ENOUGH : 1;
      if (symbol.form() == Form.STRAIGHT) {
        votes.add(symbol.text(), witnesses);
      } else {
        votes.addWhole(symbol.text(), witnesses);
      }
    }
    return votes.decide();
  }
}
