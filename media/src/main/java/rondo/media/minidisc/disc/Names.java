package rondo.media.minidisc.disc;

import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorHeader;
import rondo.media.minidisc.toc.SlotSector;
import rondo.media.minidisc.toc.TextSector;

/** Names of the disc and its tracks in U-TOC sector 1, or the second ones in sector 4. */
public final class Names {
  private static final int FIRST_TEXT = 1;
  private static final int SECOND_TEXT = 4;

  private final MiniDisc disc;
  private final int number;

  /** The names of a disc. */
  public Names(MiniDisc disc) {
    this(disc, FIRST_TEXT);
  }

  private Names(MiniDisc disc, int number) {
    this.disc = disc;
    this.number = number;
  }

  /** The second names of a disc, which recorders show in other letters. */
  public static Names second(MiniDisc disc) {
    return new Names(disc, SECOND_TEXT);
  }

  /** The name of a track, or of the disc as entry 0; empty where there is none to be read. */
  public String of(int entry) {
    return TextSector.of(disc.utoc().sector(number)).map(t -> t.text(entry)).orElse("");
  }

  /**
   * Gives a name; characters outside of Latin-1 become question marks.
   *
   * @return false when the sector has no room for it or is not one that we understand
   */
  public boolean put(int entry, String name) {
    Sector found = disc.utoc().sector(number);
    Optional<TextSector> before =
        found.isZero() ? Optional.of(TextSector.blank(number)) : TextSector.of(found);
    Optional<TextSector> after = before.flatMap(text -> text.with(entry, name));
    after.ifPresent(text ->
        disc.write(disc.utoc().with(number, text.sector()).with(disc.contents().withUsed(number))));
    return after.isPresent();
  }

  /** Sectors 1 to 4 without a track; one that is not understood only moves up. */
  static Utoc without(Utoc utoc, int track) {
    Utoc next = utoc;
    for (int number = FIRST_TEXT; number <= SECOND_TEXT; number++) {
      Sector sector = utoc.sector(number);
      if (SectorHeader.of(sector).isPresent()) {
        next = next.with(number, without(number, sector, track));
      }
    }
    return next;
  }

  private static Sector without(int number, Sector sector, int track) {
    boolean text = number == FIRST_TEXT || number == SECOND_TEXT;
    Optional<Sector> understood =
        text
            ? TextSector.of(sector).map(names -> names.without(track).sector())
            : SlotSector.of(sector).map(slots -> slots.without(track).sector());
    return understood.orElseGet(() -> TextSector.movedUp(sector, track));
  }
}
