package rondo.vision.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import rondo.vision.profile.Edge;
import rondo.vision.profile.Edges;
import rondo.vision.profile.Section;
import rondo.vision.profile.Span;
import rondo.vision.word.SpanReader;
import rondo.vision.word.WordReading;

/** Reads all symbols of sections, within a budget for one picture. Not thread-safe. */
final class SectionReader {
  /** More spans than these are clutter; each takes about a millisecond. */
  private static final int MOST_SPANS = 30;

  private static final int MOST_IN_A_ROW = 5;

  /** A span with so many edges may be a code that is too worn for us. */
  private static final int LIKE_A_CODE = 36;

  private final SpanReader reader;
  private OptionalDouble unread = OptionalDouble.empty();
  private int spans = MOST_SPANS;

  SectionReader(SpanReader reader) {
    this.reader = reader;
  }

  /**
   * What a section says.
   *
   * @param word that was read
   * @param span where
   * @param agreeing how many of the whole and its two halves say so
   */
  record Found(WordReading word, Span span, int agreeing) {}

  /** The direction of the first thing that looked like a code and was not read. */
  OptionalDouble unread() {
    return unread;
  }

  /** The words of a section across which the light changes in a direction. */
  List<Found> read(Section section, double direction) {
    List<Found> found = read(section);
    boolean like = Edges.of(section.profile()).size() >= LIKE_A_CODE;
    if (found.isEmpty() && like && unread.isEmpty()) {
      unread = OptionalDouble.of(direction);
    }
    return found;
  }

  /** The words of a section, from left to right. */
  List<Found> read(Section section) {
    List<Edge> edges = Edges.of(section.profile());
    List<Span> parts = Span.of(edges);
    List<Found> found = new ArrayList<>();
    for (Span span : parts.subList(0, Math.min(parts.size(), MOST_IN_A_ROW))) {
      read(section, span).ifPresent(found::add);
    }
    if (found.isEmpty() && parts.size() != 1) {
      Span.whole(edges).flatMap(span -> read(section, span)).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Found> read(Section section, Span span) {
    if (spans-- <= 0) {
      return Optional.empty();
    }
    return reader
        .read(section.profile(), span)
        .map(word -> new Found(word, span, agreeing(section, span, word)));
  }

  private int agreeing(Section section, Span span, WordReading word) {
    return 1
        + (reader.agrees(word, section.upper(), span) ? 1 : 0)
        + (reader.agrees(word, section.lower(), span) ? 1 : 0);
  }
}
