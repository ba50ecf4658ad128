package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The list P-FRA when parts come back to it: in the order of addresses, neighbours joined. */
final class FreeArea {
  private final List<Part> free = new ArrayList<>();
  private final List<Part> unused;

  private FreeArea(List<Part> unused) {
    this.unused = new ArrayList<>(unused);
  }

  /** A table without some parts' recordings: they are free, and their tables where possible. */
  static TableOfContents without(TableOfContents before, List<Part> parts, List<Track> tracks) {
    var area = new FreeArea(before.unused());
    List<Part> all = new ArrayList<>(before.free());
    all.addAll(parts);
    all.stream().map(Part::freed).sorted(Comparator.comparing(Part::start)).forEach(area::add);
    return before.with(area.unused, area.free, tracks);
  }

  private void add(Part part) {
    if (!free.isEmpty() && free.getLast().end().frame() + 1 == part.start().frame()) {
      Part left = free.removeLast();
      free.add(new Part(left.table(), left.start(), TrackMode.NONE, part.end()));
      unused.addFirst(Part.unused(part.table()));
    } else {
      free.add(part);
    }
  }
}
