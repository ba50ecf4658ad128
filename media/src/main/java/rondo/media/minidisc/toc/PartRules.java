package rondo.media.minidisc.toc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.ProgramArea;

/** The rules for where parts may lie. */
final class PartRules {
  private final List<Part> parts;
  private final ProgramArea area;

  PartRules(TableOfContents contents, ProgramArea area) {
    this.area = area;
    this.parts =
        Stream.of(
                contents.defective().stream(),
                contents.free().stream(),
                contents.tracks().stream().flatMap(track -> track.parts().stream()))
            .flatMap(list -> list)
            .sorted(Comparator.comparing(Part::start))
            .toList();
  }

  Optional<TocReading.Broken> fault() {
    return parts.stream()
        .flatMap(part -> alone(part).stream())
        .findFirst()
        .map(Optional::of)
        .orElseGet(this::overlap);
  }

  private Optional<TocReading.Broken> alone(Part part) {
    if (!part.start().isPlayable() || !part.end().isPlayable()) {
      return broken(TocFault.BAD_ADDRESS, part);
    }
    if (part.end().compareTo(part.start()) < 0) {
      return broken(TocFault.BACKWARDS, part);
    }
    return area.holds(part.start(), part.end()) ? Optional.empty() : broken(TocFault.OUTSIDE, part);
  }

  private Optional<TocReading.Broken> overlap() {
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i).start().compareTo(parts.get(i - 1).end()) <= 0) {
        return broken(TocFault.OVERLAP, parts.get(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a sound group of the program area is in no part. */
  boolean leavesSpace() {
    long covered = parts.stream().mapToLong(Part::frames).sum();
    return covered < (long) area.clusters() * DiscAddress.FRAMES;
  }

  private static Optional<TocReading.Broken> broken(TocFault fault, Part part) {
    return Optional.of(new TocReading.Broken(fault, "part table " + part));
  }
}
