package rondo.media.minidisc.toc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * Reads U-TOC sector 0 and holds it against every rule. Takes bounded time and memory and never
 * throws, whatever the bytes are. Rules whose offsets or values are unverified only warn.
 */
public final class TocReader {
  private TocReader() {}

  /** Reads one sector of a disc with this program area. */
  public static TocReading read(Sector sector, ProgramArea area) {
    Optional<SectorHeader> header = SectorHeader.of(sector);
    if (header.isEmpty()) {
      return new TocReading.Broken(TocFault.NO_SYNC, "bytes 0 to 11");
    }
    if (header.get().sector() != 0) {
      return new TocReading.Broken(TocFault.WRONG_ADDRESS, header.get().toString());
    }
    return wrongCount(sector).map(fault -> (TocReading) fault).orElseGet(() -> lists(sector, area));
  }

  private static Optional<TocReading.Broken> wrongCount(Sector sector) {
    int first = sector.at(TocProfile.FIRST_TRACK);
    int last = sector.at(TocProfile.LAST_TRACK);
    if (first > 1 || (first == 0) != (last == 0)) {
      return Optional.of(
          new TocReading.Broken(TocFault.WRONG_COUNT, "tracks " + first + " to " + last));
    }
    for (int track = 1; track <= TocProfile.LAST_TABLE; track++) {
      if ((sector.at(TocProfile.P_TNO + track) != 0) != (track <= last)) {
        return Optional.of(
            new TocReading.Broken(TocFault.WRONG_COUNT, "P-TNO" + track + " with last " + last));
      }
    }
    return Optional.empty();
  }

  private static TocReading lists(Sector sector, ProgramArea area) {
    var walk = new TableWalk(sector);
    List<Part> defective = walk.follow(TocProfile.P_DFA);
    List<Part> unused = walk.follow(TocProfile.P_EMPTY);
    List<Part> free = walk.follow(TocProfile.P_FRA);
    List<List<Part>> tracks = new ArrayList<>();
    for (int track = 1; track <= sector.at(TocProfile.LAST_TRACK); track++) {
      tracks.add(walk.follow(TocProfile.P_TNO + track));
    }
    Optional<TocReading.Broken> fault = walk.fault();
    if (fault.isPresent()) {
      return fault.get();
    }
    var contents =
        new TableOfContents(
            sector,
            sector.at(TocProfile.USED_SECTORS),
            defective,
            unused,
            free,
            tracks.stream().map(Track::new).toList());
    return places(contents, area);
  }

  private static TocReading places(TableOfContents contents, ProgramArea area) {
    var rules = new PartRules(contents, area);
    Optional<TocReading.Broken> fault = rules.fault();
    return fault.isPresent()
        ? fault.get()
        : new TocReading.Sound(contents, warnings(contents, rules));
  }

  private static List<TocWarning> warnings(TableOfContents contents, PartRules rules) {
    List<TocWarning> warnings = new ArrayList<>();
    if (rules.leavesSpace()) {
      warnings.add(TocWarning.LOST_SPACE);
    }
    List<Part> inOrder =
        contents.free().stream().sorted(Comparator.comparing(Part::start)).toList();
    if (!inOrder.equals(contents.free())) {
      warnings.add(TocWarning.FREE_NOT_IN_ORDER);
    }
    if (!contents.isUsed(0)) {
      warnings.add(TocWarning.NOT_MARKED_USED);
    }
    if (contents.found().at(SectorHeader.SIZE - 1) != SectorHeader.MODE) {
      warnings.add(TocWarning.OTHER_MODE);
    }
    if (!contents.found().isZero(TocProfile.TABLES, TocProfile.TABLE_SIZE)) {
      warnings.add(TocWarning.RESERVED_NOT_ZERO);
    }
    return warnings;
  }
}
