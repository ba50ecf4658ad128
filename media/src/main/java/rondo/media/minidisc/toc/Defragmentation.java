package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan that brings each track together and the free area to the end, in steps that each copy
 * clusters into free ones and then change the table: after any of them the disc is whole. Parts
 * that do not begin and end with a cluster stay where they are, and so do defects.
 *
 * @param steps in their order; empty when nothing can be made better
 */
public record Defragmentation(List<Step> steps) {
  /** No plan is longer; a longer one ends here, with a whole disc. */
  private static final int MOST_STEPS = 20_000;

  public Defragmentation {
    steps = List.copyOf(steps);
  }

  /**
   * One copy and the table after it.
   *
   * @param track whose clusters, counted from 1
   * @param from the first cluster to be copied
   * @param to where it goes; source and target have no cluster in common
   * @param clusters how many, 1 or more
   * @param after the table of contents when they are copied
   */
  public record Step(int track, int from, int to, int clusters, TableOfContents after) {}

  /** The plan for a disc. */
  public static Defragmentation of(TableOfContents contents) {
    var planning = new Planning(contents);
    planning.run();
    return new Defragmentation(planning.steps);
  }

  /** A part and whose it is, from 0. */
  private record Owned(int track, Part part) {}

  private static final class Planning {
    private final Layout layout;
    private final List<Step> steps = new ArrayList<>();
    private boolean stuck;

    Planning(TableOfContents contents) {
      this.layout = new Layout(contents);
    }

    void run() {
      compact();
      while (!stuck && bringTogether()) {
        compact();
      }
    }

    /** Fills gaps from the left until no gap has anything to take. */
    private void compact() {
      boolean moved = true;
      while (moved && !stuck) {
        moved = false;
        for (Part gap : layout.free()) {
          if (gap.isWhole() && !moved) {
            moved = fill(gap);
          }
        }
      }
    }

    private boolean fill(Part gap) {
      Optional<Owned> neighbour = movable().filter(o -> Layout.isRightAfter(o.part, gap)).findAny();
      if (neighbour.isPresent()) {
        slide(neighbour.get(), gap);
        return true;
      }
      Optional<Owned> fitting =
          movable()
              .filter(o -> o.part.firstWhole() > gap.lastWhole())
              .filter(o -> o.part.wholeClusters() <= gap.wholeClusters())
              .max(Comparator.comparing(o -> o.part.start()));
      fitting.ifPresent(o -> move(o, gap.firstWhole(), o.part.wholeClusters()));
      return fitting.isPresent();
    }

    private Stream<Owned> movable() {
      List<Owned> all = new ArrayList<>();
      for (int track = 0; track < layout.tracks().size(); track++) {
        for (Part part : layout.tracks().get(track)) {
          all.add(new Owned(track, part));
        }
      }
      return all.stream().filter(owned -> owned.part.isWhole());
    }

    /** A part larger than the gap before it goes in pieces, all of them before anything else. */
    private void slide(Owned owned, Part gap) {
      int to = gap.firstWhole();
      int distance = gap.wholeClusters();
      int last = owned.part.lastWhole();
      for (int from = owned.part.firstWhole(); from <= last && !stuck; from += distance) {
        int head = from;
        Owned rest =
            movable()
                .filter(o -> o.track == owned.track && o.part.firstWhole() == head)
                .findAny()
                .orElseThrow();
        move(rest, to, Math.min(distance, last - from + 1));
        to += distance;
      }
    }

    /** Copies one scattered track to the largest gap; false when none fits. */
    private boolean bringTogether() {
      int room = layout.largestGap().map(Part::wholeClusters).orElse(0);
      for (int track = 0; track < layout.tracks().size(); track++) {
        List<Part> parts = List.copyOf(layout.tracks().get(track));
        int clusters = parts.stream().mapToInt(Part::wholeClusters).sum();
        boolean alike = parts.stream().allMatch(p -> p.mode().equals(parts.getFirst().mode()));
        boolean whole = parts.stream().allMatch(Part::isWhole);
        if (parts.size() > 1 && whole && alike && clusters <= room) {
          copy(track, parts);
          return true;
        }
      }
      return false;
    }

    private void copy(int track, List<Part> parts) {
      int to = layout.largestGap().orElseThrow().firstWhole();
      for (Part part : parts) {
        if (!stuck) {
          move(new Owned(track, part), to, part.wholeClusters());
          to += part.wholeClusters();
        }
      }
    }

    private void move(Owned owned, int to, int clusters) {
      layout.move(owned.track, owned.part, to, clusters);
      Optional<TableOfContents> after = layout.contents();
      stuck = after.isEmpty() || steps.size() == MOST_STEPS;
      if (!stuck) {
        steps.add(
            new Step(owned.track + 1, owned.part.firstWhole(), to, clusters, after.orElseThrow()));
      }
    }
  }
}
