package rondo.media.minidisc.toc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorDraft;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * A U-TOC sector of names, 1 or 4: pointers to chains of slots with 7 characters each. What no name
 * is made of is carried as found. Immutable.
 */
public final class TextSector {
  /** The entry of the disc's own name; tracks are 1 to 255. */
  public static final int DISC = 0;

  private static final int PER_SLOT = TocProfile.TABLE_SIZE - 1;

  private final Sector sector;

  private TextSector(Sector sector) {
    this.sector = sector;
  }

  /** A sector without names. */
  public static TextSector blank(int number) {
    SectorDraft draft = SectorDraft.with(SectorHeader.at(new SectorAddress(3, number)));
    draft.put(TocProfile.P_EMPTY, 1);
    for (int slot = 1; slot < TocProfile.LAST_TABLE; slot++) {
      draft.put(link(slot), slot + 1);
    }
    return new TextSector(draft.sector());
  }

  /** The names of a sector; nothing where sync is missing or two chains meet. Bounded. */
  public static Optional<TextSector> of(Sector sector) {
    if (SectorHeader.of(sector).isEmpty()) {
      return Optional.empty();
    }
    BitSet seen = new BitSet();
    boolean apart = follow(sector, sector.at(TocProfile.P_EMPTY), seen);
    for (int entry = 0; apart && entry <= TocProfile.LAST_TABLE; entry++) {
      int pointer = sector.at(TocProfile.P_TNO + entry);
      apart = (entry > 0 && pointer == 0) || claim(sector, pointer, seen);
    }
    return apart ? Optional.of(new TextSector(sector)) : Optional.empty();
  }

  private static boolean claim(Sector sector, int slot, BitSet seen) {
    boolean fresh = !seen.get(slot);
    seen.set(slot);
    return fresh && follow(sector, sector.at(link(slot)), seen);
  }

  private static boolean follow(Sector sector, int first, BitSet seen) {
    for (int slot = first; slot != 0; slot = sector.at(link(slot))) {
      if (seen.get(slot)) {
        return false;
      }
      seen.set(slot);
    }
    return true;
  }

  private static int link(int slot) {
    return TocProfile.table(slot) + PER_SLOT;
  }

  /** Its bytes. */
  public Sector sector() {
    return sector;
  }

  /** The name of a track, or of the disc: the characters up to the first zero. */
  public String text(int entry) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    chain(entry).forEach(slot -> text.writeBytes(sector.slice(TocProfile.table(slot), PER_SLOT)));
    String all = text.toString(StandardCharsets.ISO_8859_1);
    int end = all.indexOf(0);
    return end < 0 ? all : all.substring(0, end);
  }

  private List<Integer> chain(int entry) {
    int first = sector.at(TocProfile.P_TNO + entry);
    return entry != DISC && first == 0 ? List.of() : slots(first);
  }

  private List<Integer> slots(int first) {
    List<Integer> slots = new ArrayList<>(List.of(first));
    for (int slot = sector.at(link(first)); slot != 0; slot = sector.at(link(slot))) {
      slots.add(slot);
    }
    return slots;
  }

  private List<Integer> unused() {
    int first = sector.at(TocProfile.P_EMPTY);
    return first == 0 ? List.of() : slots(first);
  }

  /** The same with another name; nothing where there are too few slots for it. */
  public Optional<TextSector> with(int entry, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    List<Integer> pool = new ArrayList<>(chain(entry));
    pool.addAll(unused());
    int needed = Math.ceilDiv(bytes.length, PER_SLOT);
    boolean keepsFirst = entry == DISC;
    int taken = keepsFirst ? Math.max(1, needed) : needed;
    if (taken > pool.size()) {
      return Optional.empty();
    }
    SectorDraft draft = sector.draft();
    List<Integer> used = pool.subList(0, taken);
    write(draft, used, bytes);
    write(draft, pool.subList(taken, pool.size()), new byte[0]);
    draft.put(TocProfile.P_TNO + entry, used.isEmpty() ? 0 : used.getFirst());
    draft.put(TocProfile.P_EMPTY, taken == pool.size() ? 0 : pool.get(taken));
    return Optional.of(new TextSector(draft.sector()));
  }

  private static void write(SectorDraft draft, List<Integer> slots, byte[] bytes) {
    for (int i = 0; i < slots.size(); i++) {
      byte[] content = new byte[PER_SLOT];
      int from = Math.min(bytes.length, i * PER_SLOT);
      System.arraycopy(bytes, from, content, 0, Math.min(PER_SLOT, bytes.length - from));
      draft.put(TocProfile.table(slots.get(i)), content);
      draft.put(link(slots.get(i)), i + 1 < slots.size() ? slots.get(i + 1) : 0);
    }
  }

  /** The same without a track: its slots are unused, the tracks behind it move up. */
  public TextSector without(int track) {
    TextSector unnamed = with(track, "").orElse(this);
    return new TextSector(movedUp(unnamed.sector, track));
  }

  /** A sector of any of the kinds 1 to 4 whose pointers of later tracks move up by one. */
  public static Sector movedUp(Sector sector, int track) {
    SectorDraft draft = sector.draft();
    for (int entry = track; entry < TocProfile.LAST_TABLE; entry++) {
      draft.put(TocProfile.P_TNO + entry, sector.at(TocProfile.P_TNO + entry + 1));
    }
    return draft.put(TocProfile.P_TNO + TocProfile.LAST_TABLE, 0).sector();
  }
}
