package rondo.media.minidisc.disc;

import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.Ptoc;
import rondo.media.minidisc.toc.TocProfile;

/** What no field of a control sector lies in, by the profile. */
public final class UnusedArea {
  private static final int FIRST_UNKNOWN_SECTOR = 5;

  private UnusedArea() {}

  /** Whether a table written to a U-TOC sector leaves these bytes alone. */
  public static boolean isUnused(int sector, int offset, int length) {
    if (sector >= FIRST_UNKNOWN_SECTOR) {
      return lies(offset, length, SectorHeader.SIZE, Sector.SIZE);
    }
    if (sector == 0) {
      return lies(offset, length, SectorHeader.SIZE, TocProfile.MAKER)
          || lies(offset, length, TocProfile.TABLES, TocProfile.TABLES + TocProfile.TABLE_SIZE);
    }
    return lies(offset, length, SectorHeader.SIZE, TocProfile.P_EMPTY);
  }

  /**
   * Whether nothing of a recordable disc's P-TOC lies in these bytes; its pointers and part tables
   * are not used.
   */
  public static boolean isUnusedEmbossed(int sector, int offset, int length) {
    return sector == 0
        ? lies(offset, length, TocProfile.TABLES, Sector.SIZE)
        : lies(offset, length, SectorHeader.SIZE, Sector.SIZE);
  }

  /** Whether a cluster lies between the U-TOC and the buffer before the program area. */
  public static boolean isUnreached(Ptoc ptoc, int cluster) {
    return DiscArea.of(ptoc).stream()
            .filter(area -> area.use() == DiscArea.Use.UNREACHED)
            .anyMatch(area -> area.holds(cluster))
        && cluster != ptoc.powerCalibration().cluster();
  }

  private static boolean lies(int offset, int length, int from, int to) {
    return offset >= from && length > 0 && offset + length <= to;
  }
}
