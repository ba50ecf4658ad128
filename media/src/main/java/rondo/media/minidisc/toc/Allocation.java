package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.List;
import rondo.media.minidisc.sector.DiscAddress;

/**
 * Takes whole clusters from the head of the free area for a new last track, over as many parts as
 * it needs (seed 002, 2-2: "recorded in plural parts"). For one use.
 */
public final class Allocation {
  private final TableOfContents before;
  private final TrackMode mode;
  private final List<Part> unused;
  private final List<Part> free = new ArrayList<>();
  private final List<Part> taken = new ArrayList<>();
  private int needed;

  private Allocation(TableOfContents before, int clusters, TrackMode mode) {
    this.before = before;
    this.needed = clusters;
    this.mode = mode;
    this.unused = new ArrayList<>(before.unused());
  }

  /** The table with a new track of so many clusters, 1 or more. */
  public static Edit of(TableOfContents before, int clusters, TrackMode mode) {
    if (clusters < 1) {
      throw new IllegalArgumentException("a track has at least one cluster");
    }
    if (before.tracks().size() == TocProfile.LAST_TABLE) {
      return new Edit.Refused(Edit.Reason.TOO_MANY_TRACKS);
    }
    if (before.freeClusters() < clusters) {
      return new Edit.Refused(Edit.Reason.NO_SPACE);
    }
    return new Allocation(before, clusters, mode).run();
  }

  private Edit run() {
    for (Part part : before.free()) {
      if (needed == 0 || part.wholeClusters() == 0) {
        free.add(part);
      } else if (!take(part)) {
        return new Edit.Refused(Edit.Reason.NO_PART_TABLE);
      }
    }
    List<Track> tracks = new ArrayList<>(before.tracks());
    tracks.add(new Track(taken));
    return new Edit.Done(before.with(unused, free, tracks), taken);
  }

  /** What is left of a free part keeps its table; false when tables run out. */
  private boolean take(Part part) {
    int first = part.firstWhole();
    int last = first + Math.min(needed, part.wholeClusters()) - 1;
    List<Part> pieces = new ArrayList<>();
    if (part.start().compareTo(DiscAddress.startOf(first)) < 0) {
      pieces.add(
          new Part(part.table(), part.start(), TrackMode.NONE, DiscAddress.endOf(first - 1)));
    }
    if (DiscAddress.endOf(last).compareTo(part.end()) < 0) {
      pieces.add(new Part(part.table(), DiscAddress.startOf(last + 1), TrackMode.NONE, part.end()));
    }
    if (unused.size() < pieces.size()) {
      return false;
    }
    int table = pieces.isEmpty() ? part.table() : unused.removeFirst().table();
    for (int i = 0; i < pieces.size(); i++) {
      free.add(i == 0 ? pieces.get(i) : pieces.get(i).in(unused.removeFirst().table()));
    }
    taken.add(Part.clusters(table, first, mode, last));
    needed -= last - first + 1;
    return true;
  }
}
