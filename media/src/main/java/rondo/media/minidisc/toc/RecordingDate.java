package rondo.media.minidisc.toc;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorHeader;

/** When something was recorded, as U-TOC sector 2 says it: six bytes of decimal digits. */
public final class RecordingDate {
  private static final int CENTURY = 2000;

  private RecordingDate() {}

  /** The date of a track, or of the disc as entry 0; nothing where none can be read. */
  public static Optional<LocalDateTime> of(Sector sector, int entry) {
    int slot = sector.at(TocProfile.P_TNO + entry);
    if (SectorHeader.of(sector).isEmpty() || (entry != TextSector.DISC && slot == 0)) {
      return Optional.empty();
    }
    int at = TocProfile.table(slot);
    try {
      return Optional.of(
          LocalDateTime.of(
              CENTURY + digits(sector, at),
              digits(sector, at + 1),
              digits(sector, at + 2),
              digits(sector, at + 3),
              digits(sector, at + 4),
              digits(sector, at + 5)));
    } catch (DateTimeException e) {
      return Optional.empty(); // no date: the bytes are somebody else's, or were never set
    }
  }

  /** Two decimal digits; above 99 where a half is none, which is no part of a date. */
  private static int digits(Sector sector, int offset) {
    int value = sector.at(offset);
    boolean decimal = value >>> 4 < 10 && (value & 0xF) < 10;
    return decimal ? (value >>> 4) * 10 + (value & 0xF) : 1000;
  }
}
