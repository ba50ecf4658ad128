package rondo.vision.symbol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.Patch;
import rondo.vision.profile.Section;
import rondo.vision.profile.Sections;
import rondo.vision.word.Ean13;

/** Reads straight bars at any angle, patch by patch. */
final class StraightSearch {
  /** The clearest sections of a patch are read. */
  private static final int MOST_SECTIONS = 8;

  private StraightSearch() {}

  static List<Symbol> read(Grey grey, List<Patch> patches, SectionReader reader) {
    List<Symbol> symbols = new ArrayList<>();
    for (Patch patch : patches) {
      for (Section section : clearest(Sections.of(grey, patch))) {
        for (SectionReader.Found found : reader.read(section, patch.direction())) {
          symbols.add(symbol(patch, section, found));
        }
      }
    }
    return symbols;
  }

  private static List<Section> clearest(List<Section> sections) {
    return sections.stream()
        .sorted(Comparator.comparingDouble(StraightSearch::clarity).reversed())
        .limit(MOST_SECTIONS)
        .toList();
  }

  /** Tall sections with much contrast first. */
  private static double clarity(Section section) {
    return section.contrast() * (section.bottom() - section.top());
  }

  private static Symbol symbol(Patch patch, Section section, SectionReader.Found found) {
    double along = (found.span().from() + found.span().to()) / 2;
    double across = (section.top() + section.bottom()) / 2;
    double direction = patch.direction();
    Place place =
        new Place(
            along * Math.cos(direction) - across * Math.sin(direction),
            along * Math.sin(direction) + across * Math.cos(direction),
            direction + (found.word().turned() ? Math.PI : 0));
    Kind kind = found.word().kind() instanceof Ean13 ? Kind.EAN_13 : Kind.CODE_128;
    return new Symbol(
        kind, Form.STRAIGHT, found.word().text(), place, found.word().sureness(), found.agreeing());
  }
}
