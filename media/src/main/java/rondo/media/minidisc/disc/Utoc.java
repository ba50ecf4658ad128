package rondo.media.minidisc.disc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.TableOfContents;
import rondo.media.minidisc.toc.TextSector;

/**
 * The main sectors of one copy of the U-TOC, apart from which copy it is. Only the sectors that
 * recorders know, 0 to 4, can be replaced; 5 to 31 are carried from disc to disc bit by bit, so
 * that nothing that edits a table can touch a prepaid block there (seed 002, fig. 14).
 */
public final class Utoc {
  private static final int LAST_ORDINARY = 4;

  private final List<Sector> sectors;

  private Utoc(List<Sector> sectors) {
    this.sectors = List.copyOf(sectors);
  }

  /** The U-TOC of a blank disc. */
  static Utoc of(TableOfContents contents) {
    List<Sector> sectors = new ArrayList<>();
    sectors.add(contents.sector());
    while (sectors.size() < SectorAddress.MAIN) {
      sectors.add(Sector.ZERO);
    }
    return new Utoc(sectors);
  }

  static Utoc found(List<Sector> sectors) {
    return new Utoc(sectors);
  }

  /** A main sector, 0 to 31, as it was found or put; zeros where nothing was written. */
  public Sector sector(int number) {
    return sectors.get(number);
  }

  /** The same with another table of contents; everything else stays. */
  Utoc with(TableOfContents contents) {
    return replaced(0, contents.sector());
  }

  /**
   * The same with another text or date sector.
   *
   * @param number 1 to 4
   */
  Utoc with(int number, Sector sector) {
    if (number < 1 || number > LAST_ORDINARY) {
      throw new IllegalArgumentException("sector " + number + " is not one that recorders write");
    }
    return replaced(number, sector);
  }

  /** The same with bytes in a place that is all zero, or nothing where it is taken. */
  Optional<Utoc> claimed(int number, int offset, byte[] bytes) {
    Sector sector = sectors.get(number);
    if (!sector.isZero(offset, bytes.length)) {
      return Optional.empty();
    }
    Sector headed = sector.isZero() ? formatted(number) : sector;
    return Optional.of(replaced(number, headed.draft().put(offset, bytes).sector()));
  }

  /** A sector that recorders know is formatted as theirs, so that they carry it on. */
  private static Sector formatted(int number) {
    return number <= LAST_ORDINARY
        ? TextSector.blank(number).sector() // dates and codes have the same list of unused slots
        : Sector.ZERO.draft().header(SectorHeader.at(new SectorAddress(3, number))).sector();
  }

  private Utoc replaced(int number, Sector sector) {
    List<Sector> all = new ArrayList<>(sectors);
    all.set(number, sector);
    return new Utoc(all);
  }

  /** A sector with the address of the copy that is in a cluster; a zero one stays zero. */
  Sector inCluster(int cluster, int number) {
    Sector sector = sectors.get(number);
    return sector.isZero() ? sector : sector.draft().number(12, 2, cluster).sector();
  }

  /** Whether every sector says of itself that it lies in this cluster. */
  boolean isOf(int cluster) {
    return IntStream.range(0, SectorAddress.MAIN)
        .allMatch(number -> inCluster(cluster, number).equals(sector(number)));
  }

  /** Whether two copies say the same, apart from where they lie. */
  boolean saysSame(Utoc other) {
    return IntStream.range(0, SectorAddress.MAIN)
        .allMatch(number -> inCluster(0, number).equals(other.inCluster(0, number)));
  }

  /** Whether every byte of an earlier U-TOC that no recorder writes is still there. */
  boolean carries(Utoc before) {
    return IntStream.range(0, SectorAddress.MAIN)
        .allMatch(number -> carries(number, before.sector(number), sector(number)));
  }

  private static boolean carries(int number, Sector before, Sector after) {
    return before.isZero()
        || IntStream.range(SectorHeader.SIZE, Sector.SIZE)
            .filter(offset -> before.at(offset) != 0 && before.at(offset) != after.at(offset))
            .noneMatch(offset -> UnusedArea.isUnused(number, offset, 1));
  }
}
