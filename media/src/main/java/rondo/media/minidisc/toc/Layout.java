package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.media.minidisc.sector.DiscAddress;

/** Tracks and free area while a plan is made; part tables are given out anew for each step. */
final class Layout {
  private final TableOfContents before;
  private final List<List<Part>> tracks = new ArrayList<>();
  private final List<Part> free;

  Layout(TableOfContents before) {
    this.before = before;
    before.tracks().forEach(track -> tracks.add(new ArrayList<>(track.parts())));
    this.free = joined(before.free());
  }

  List<Part> free() {
    return List.copyOf(free);
  }

  List<List<Part>> tracks() {
    return tracks;
  }

  /** The largest gap of whole clusters. */
  Optional<Part> largestGap() {
    return free.stream().filter(Part::isWhole).max(Comparator.comparingInt(Part::wholeClusters));
  }

  /** Takes the first clusters of a part to a place in the free area; the rest of it stays. */
  void move(int track, Part part, int to, int clusters) {
    List<Part> parts = tracks.get(track);
    int index = parts.indexOf(part);
    int from = part.firstWhole();
    parts.set(index, piece(part, to, to + clusters - 1));
    if (from + clusters <= part.lastWhole()) {
      parts.add(index + 1, piece(part, from + clusters, part.lastWhole()));
    }
    join(parts);
    takeFree(to, clusters);
    free.add(piece(part, from, from + clusters - 1).freed());
    List<Part> now = joined(free);
    free.clear();
    free.addAll(now);
  }

  private void takeFree(int to, int clusters) {
    Part gap =
        free.stream()
            .filter(p -> p.firstWhole() <= to && to + clusters - 1 <= p.lastWhole())
            .findFirst()
            .orElseThrow();
    free.remove(gap);
    if (gap.firstWhole() < to) {
      free.add(piece(gap, gap.firstWhole(), to - 1));
    }
    if (to + clusters <= gap.lastWhole()) {
      free.add(piece(gap, to + clusters, gap.lastWhole()));
    }
  }

  private static Part piece(Part part, int first, int last) {
    return Part.clusters(part.table(), first, part.mode(), last);
  }

  private static List<Part> joined(List<Part> parts) {
    List<Part> sorted = new ArrayList<>(parts.stream().map(Part::freed).toList());
    sorted.sort(Comparator.comparing(Part::start));
    join(sorted);
    return sorted;
  }

  /** Makes one of parts that follow each other in the list and on the disc. */
  private static void join(List<Part> parts) {
    for (int i = parts.size() - 1; i > 0; i--) {
      Part left = parts.get(i - 1);
      Part right = parts.get(i);
      boolean follows = left.end().frame() + 1 == right.start().frame();
      if (follows && left.mode().equals(right.mode())) {
        parts.set(i - 1, new Part(left.table(), left.start(), left.mode(), right.end()));
        parts.remove(i);
      }
    }
  }

  /** The table of this layout, or nothing where it needs more part tables than there are. */
  Optional<TableOfContents> contents() {
    List<Integer> tables = new ArrayList<>(tables());
    long needed = free.size() + tracks.stream().mapToLong(List::size).sum();
    if (needed > tables.size()) {
      return Optional.empty();
    }
    List<Track> nowTracks =
        tracks.stream()
            .map(parts -> new Track(parts.stream().map(p -> p.in(tables.removeFirst())).toList()))
            .toList();
    List<Part> nowFree = free.stream().map(p -> p.in(tables.removeFirst())).toList();
    List<Part> unused = tables.stream().map(Part::unused).toList();
    return Optional.of(before.with(unused, nowFree, nowTracks));
  }

  private List<Integer> tables() {
    return Stream.of(
            before.tracks().stream().flatMap(track -> track.parts().stream()),
            before.free().stream(),
            before.unused().stream())
        .flatMap(parts -> parts)
        .map(Part::table)
        .toList();
  }

  /** Whether a part begins with the cluster after a gap. */
  static boolean isRightAfter(Part part, Part gap) {
    return gap.end().frame() + 1 == part.start().frame()
        && part.start().equals(DiscAddress.startOf(part.start().cluster()));
  }
}
