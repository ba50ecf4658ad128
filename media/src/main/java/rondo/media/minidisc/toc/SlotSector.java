package rondo.media.minidisc.toc;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorDraft;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * A U-TOC sector of one slot of eight bytes a track, 2 (dates) or 3 (codes): pointers to slots, and
 * the unused ones in a list. What no pointer leads to is carried as found. Immutable.
 */
public final class SlotSector {
  /** The entry of the disc itself; tracks are 1 to 255. Its slot may be slot 0. */
  public static final int DISC = 0;

  private final Sector sector;

  private SlotSector(Sector sector) {
    this.sector = sector;
  }

  /** A sector whose slots are all unused. */
  public static SlotSector blank(int number) {
    SectorDraft draft = SectorDraft.with(SectorHeader.at(new SectorAddress(3, number)));
    Deque<Integer> unused = new ArrayDeque<>();
    for (int slot = 1; slot <= TocProfile.LAST_TABLE; slot++) {
      unused.add(slot);
    }
    chain(draft, unused);
    return new SlotSector(draft.sector());
  }

  /** The slots of a sector; nothing where sync is missing or two lead to one slot. Bounded. */
  public static Optional<SlotSector> of(Sector sector) {
    if (SectorHeader.of(sector).isEmpty()) {
      return Optional.empty();
    }
    BitSet seen = new BitSet();
    boolean apart = true;
    for (int entry = 0; apart && entry <= TocProfile.LAST_TABLE; entry++) {
      int slot = sector.at(TocProfile.P_TNO + entry);
      apart = slot == 0 || !seen.get(slot);
      seen.set(slot);
    }
    for (int slot = sector.at(TocProfile.P_EMPTY); apart && slot != 0; slot = link(sector, slot)) {
      apart = !seen.get(slot);
      seen.set(slot);
    }
    return apart ? Optional.of(new SlotSector(sector)) : Optional.empty();
  }

  private static int link(Sector sector, int slot) {
    return sector.at(linkAt(slot));
  }

  private static int linkAt(int slot) {
    return TocProfile.table(slot) + TocProfile.TABLE_SIZE - 1;
  }

  /** Its bytes. */
  public Sector sector() {
    return sector;
  }

  /** The eight bytes of a track or of the disc; nothing where it has no slot. */
  public Optional<byte[]> slot(int entry) {
    int slot = sector.at(TocProfile.P_TNO + entry);
    return slot == 0 && entry != DISC
        ? Optional.empty()
        : Optional.of(sector.slice(TocProfile.table(slot), TocProfile.TABLE_SIZE));
  }

  /**
   * The same with other bytes for a track or the disc; nothing where no slot is left.
   *
   * @throws IllegalArgumentException unless there are eight
   */
  public Optional<SlotSector> with(int entry, byte[] bytes) {
    if (bytes.length != TocProfile.TABLE_SIZE) {
      throw new IllegalArgumentException("a slot has 8 bytes, not " + bytes.length);
    }
    int slot = sector.at(TocProfile.P_TNO + entry);
    SectorDraft draft = sector.draft();
    if (slot == 0 && entry != DISC) {
      slot = sector.at(TocProfile.P_EMPTY);
      if (slot == 0) {
        return Optional.empty();
      }
      draft.put(TocProfile.P_EMPTY, link(sector, slot)).put(TocProfile.P_TNO + entry, slot);
    }
    return Optional.of(new SlotSector(draft.put(TocProfile.table(slot), bytes).sector()));
  }

  /** The same without a track: its slot is unused, the tracks behind it move up. */
  public SlotSector without(int track) {
    int slot = sector.at(TocProfile.P_TNO + track);
    SectorDraft draft = sector.draft();
    if (slot != 0) {
      Deque<Integer> unused = new ArrayDeque<>();
      for (int next = sector.at(TocProfile.P_EMPTY); next != 0; next = link(sector, next)) {
        unused.add(next);
      }
      unused.addFirst(slot);
      draft.put(TocProfile.table(slot), new byte[TocProfile.TABLE_SIZE]);
      chain(draft, unused);
    }
    return new SlotSector(TextSector.movedUp(draft.sector(), track));
  }

  private static void chain(SectorDraft draft, Deque<Integer> unused) {
    int pointer = TocProfile.P_EMPTY;
    for (int slot : unused) {
      draft.put(pointer, slot);
      pointer = linkAt(slot);
    }
    draft.put(pointer, 0);
  }
}
