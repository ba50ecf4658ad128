package rondo.media.minidisc.toc;

import java.util.List;
import java.util.stream.IntStream;
import rondo.media.minidisc.sector.ProgramArea;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorAddress;
import rondo.media.minidisc.sector.SectorDraft;
import rondo.media.minidisc.sector.SectorHeader;

/**
 * U-TOC sector 0 as a value (seed 002, fig. 12): who is where on the disc. Read by {@link
 * TocReader}; {@link #sector} gives the same bytes back. Bytes without a meaning here are carried
 * as they were found.
 *
 * @param found the sector that it was read from, for everything that the lists do not say
 * @param used the byte "used sectors", bit n for sector n
 * @param defective the list P-DFA
 * @param unused the list P-EMPTY
 * @param free the list P-FRA
 * @param tracks tracks 1 to the last one, at most 255
 */
public record TableOfContents(
    Sector found,
    int used,
    List<Part> defective,
    List<Part> unused,
    List<Part> free,
    List<Track> tracks) {
  public TableOfContents {
    defective = List.copyOf(defective);
    unused = List.copyOf(unused);
    free = List.copyOf(free);
    tracks = List.copyOf(tracks);
  }

  /** The table of a disc that nothing was recorded on. */
  public static TableOfContents blank(ProgramArea area, DiscIdentity identity) {
    SectorDraft draft = SectorDraft.with(SectorHeader.at(new SectorAddress(3, 0)));
    identity.write(draft);
    List<Part> unused =
        IntStream.rangeClosed(2, TocProfile.LAST_TABLE).mapToObj(Part::unused).toList();
    Part all = Part.clusters(1, area.first(), TrackMode.NONE, area.last());
    return new TableOfContents(draft.sector(), 1, List.of(), unused, List.of(all), List.of());
  }

  /** Who made it, as found. */
  public DiscIdentity identity() {
    return DiscIdentity.of(found);
  }

  /** Whether the sector of this number, 0 to 7, is said to be in use. */
  public boolean isUsed(int sector) {
    return (used >>> sector & 1) != 0;
  }

  /**
   * The same with one of the sectors 1 to 4 in use. Sectors that no recorder knows stay hidden
   * (fig. 14).
   */
  public TableOfContents withUsed(int sector) {
    if (sector < 1 || sector > 4) {
      throw new IllegalArgumentException("sector " + sector + " is not an ordinary one");
    }
    return new TableOfContents(found, used | 1 << sector, defective, unused, free, tracks);
  }

  TableOfContents with(List<Part> nowUnused, List<Part> nowFree, List<Track> nowTracks) {
    return new TableOfContents(found, used, defective, nowUnused, nowFree, nowTracks);
  }

  /** Sound frames of the whole free area. */
  public long freeFrames() {
    return free.stream().mapToLong(Part::frames).sum();
  }

  /** Clusters of the free area that can be recorded: those that are free as a whole. */
  public int freeClusters() {
    return free.stream().mapToInt(Part::wholeClusters).sum();
  }

  /** Its 2,352 bytes, with the header that was found. */
  public Sector sector() {
    SectorDraft draft = found.draft();
    draft
        .put(TocProfile.FIRST_TRACK, tracks.isEmpty() ? 0 : 1)
        .put(TocProfile.LAST_TRACK, tracks.size())
        .put(TocProfile.USED_SECTORS, used);
    write(draft, TocProfile.P_DFA, defective);
    write(draft, TocProfile.P_EMPTY, unused);
    write(draft, TocProfile.P_FRA, free);
    for (int track = 1; track <= TocProfile.LAST_TABLE; track++) {
      List<Part> parts = track <= tracks.size() ? tracks.get(track - 1).parts() : List.of();
      write(draft, TocProfile.P_TNO + track, parts);
    }
    return draft.sector();
  }

  private static void write(SectorDraft draft, int pointer, List<Part> parts) {
    draft.put(pointer, parts.isEmpty() ? 0 : parts.getFirst().table());
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).write(draft, i + 1 < parts.size() ? parts.get(i + 1).table() : 0);
    }
  }
}
