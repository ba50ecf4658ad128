package rondo.media.minidisc.disc;

import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.toc.Isrc;
import rondo.media.minidisc.toc.RecordingDate;
import rondo.media.minidisc.toc.SlotSector;

/** When tracks were recorded (U-TOC sector 2) and their recording codes (sector 3, by profile). */
public final class TrackNotes {
  private static final int DATES = 2;
  private static final int CODES = 3;

  private final MiniDisc disc;

  /** The notes of a disc. */
  public TrackNotes(MiniDisc disc) {
    this.disc = disc;
  }

  /** When a track, or the disc as entry 0, was recorded; nothing where none can be read. */
  public Optional<RecordingDate> date(int entry) {
    return slot(DATES, entry).flatMap(RecordingDate::of);
  }

  /** The code of a track; nothing where none can be read. */
  public Optional<Isrc> code(int entry) {
    return slot(CODES, entry).flatMap(Isrc::of);
  }

  private Optional<byte[]> slot(int number, int entry) {
    return SlotSector.of(disc.utoc().sector(number)).flatMap(slots -> slots.slot(entry));
  }

  /** Notes when a track was recorded; false when the sector has no room or is not understood. */
  public boolean put(int entry, RecordingDate date) {
    return put(DATES, entry, date.bytes());
  }

  /** Notes the code of a track; false when the sector has no room or is not understood. */
  public boolean put(int entry, Isrc code) {
    return put(CODES, entry, code.bytes());
  }

  private boolean put(int number, int entry, byte[] slot) {
    Sector found = disc.utoc().sector(number);
    Optional<SlotSector> before =
        found.isZero() ? Optional.of(SlotSector.blank(number)) : SlotSector.of(found);
    Optional<SlotSector> after = before.flatMap(slots -> slots.with(entry, slot));
    after.ifPresent(slots ->
        disc.write(
            disc.utoc().with(number, slots.sector()).with(disc.contents().withUsed(number))));
    return after.isPresent();
  }
}
