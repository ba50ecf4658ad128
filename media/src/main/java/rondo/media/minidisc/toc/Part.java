package rondo.media.minidisc.toc;

import rondo.media.minidisc.sector.DiscAddress;
import rondo.media.minidisc.sector.Sector;
import rondo.media.minidisc.sector.SectorDraft;

/**
 * What one part table says: a stretch of the disc that is recorded without a gap (seed 002, 2-2;
 * figs 12, 13). Its link is not in it: parts stand in lists.
 *
 * @param table the number of its part table, 1 to 255
 * @param start its first sound group
 * @param mode how it is recorded
 * @param end its last sound group, inclusive
 */
public record Part(int table, DiscAddress start, TrackMode mode, DiscAddress end) {
  public Part {
    if (table < 1 || table > TocProfile.LAST_TABLE) {
      throw new IllegalArgumentException("no part table " + table);
    }
  }

  /** An unused part table, all zero. */
  public static Part unused(int table) {
    return new Part(table, DiscAddress.ofPacked(0), TrackMode.NONE, DiscAddress.ofPacked(0));
  }

  /** Whole clusters, from the first to the last, inclusive. */
  public static Part clusters(int table, int first, TrackMode mode, int last) {
    return new Part(table, DiscAddress.startOf(first), mode, DiscAddress.endOf(last));
  }

  static Part read(Sector sector, int table) {
    int at = TocProfile.table(table);
    return new Part(
        table,
        DiscAddress.ofPacked(sector.number(at, 3)),
        new TrackMode(sector.at(at + 3)),
        DiscAddress.ofPacked(sector.number(at + 4, 3)));
  }

  void write(SectorDraft draft, int link) {
    int at = TocProfile.table(table);
    draft
        .number(at, 3, start.packed())
        .put(at + 3, mode.bits())
        .number(at + 4, 3, end.packed())
        .put(at + 7, link);
  }

  /** Sound frames in it. */
  public int frames() {
    return end.frame() - start.frame() + 1;
  }

  /** The first cluster that it has whole. */
  public int firstWhole() {
    return start.equals(DiscAddress.startOf(start.cluster()))
        ? start.cluster()
        : start.cluster() + 1;
  }

  /** The last cluster that it has whole; before {@link #firstWhole} if it has none. */
  public int lastWhole() {
    return end.equals(DiscAddress.endOf(end.cluster())) ? end.cluster() : end.cluster() - 1;
  }

  /** How many clusters it has whole. */
  public int wholeClusters() {
    return Math.max(0, lastWhole() - firstWhole() + 1);
  }

  /** Whether it begins and ends with a cluster. */
  public boolean isWhole() {
    return firstWhole() == start.cluster() && lastWhole() == end.cluster();
  }

  /** The same with another table. */
  Part in(int other) {
    return new Part(other, start, mode, end);
  }

  /** The same as a part of the free area. */
  Part freed() {
    return new Part(table, start, TrackMode.NONE, end);
  }

  @Override
  public String toString() {
    return "%02Xh %s to %s".formatted(table, start, end);
  }
}
