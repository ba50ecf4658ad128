package rondo.vision.symbol;

import java.util.ArrayList;
import java.util.List;
import rondo.vision.gradient.Grey;
import rondo.vision.profile.Section;
import rondo.vision.ring.ConcentricUnwrap;
import rondo.vision.ring.Hub;
import rondo.vision.ring.RadialUnwrap;
import rondo.vision.ring.RingForm;

/** Reads bars round a hub, of both forms. */
final class RingSearch {
  /** What is read along a radius passes the hub within this, in pixels. */
  private static final double NEAR = 14;

  private RingSearch() {}

  /** A symbol that was read along a line; one whose line passes a hub of circles is circles. */
  static Symbol alongRadius(Symbol symbol, List<Hub> hubs) {
    for (Hub hub : hubs) {
      double right = hub.x() - symbol.place().x();
      double down = hub.y() - symbol.place().y();
      double angle = symbol.place().angle();
      double aside = Math.abs(down * Math.cos(angle) - right * Math.sin(angle));
      if (hub.form() == RingForm.CONCENTRIC && aside < NEAR) {
        Place place = new Place(hub.x(), hub.y(), 0);
        return new Symbol(
            symbol.kind(),
            Form.CONCENTRIC,
            symbol.text(),
            place,
            symbol.sureness(),
            symbol.agreeing());
      }
    }
    return symbol;
  }

  static List<Symbol> read(Grey grey, Hub hub, SectionReader reader) {
    List<Section> sections =
        switch (hub.form()) {
          case RADIAL -> RadialUnwrap.of(grey, hub);
          case CONCENTRIC -> ConcentricUnwrap.of(grey, hub).stream().toList();
        };
    List<Symbol> symbols = new ArrayList<>();
    for (Section section : sections) {
      for (SectionReader.Found found : reader.read(section)) {
        symbols.add(symbol(hub, found));
      }
    }
    return symbols;
  }

  private static Symbol symbol(Hub hub, SectionReader.Found found) {
    boolean radial = hub.form() == RingForm.RADIAL;
    double first = found.word().turned() ? found.span().to() : found.span().from();
    double angle = radial ? first / RadialUnwrap.middle(hub) : 0;
    return new Symbol(
        Kind.CODE_128,
        radial ? Form.RADIAL : Form.CONCENTRIC,
        found.word().text(),
        new Place(hub.x(), hub.y(), Math.IEEEremainder(angle, 2 * Math.PI)),
        found.word().sureness(),
        found.agreeing());
  }
}
