package rondo.media.minidisc.sector;

/**
 * An address of a table of contents: 14 bits of cluster, 6 of sector, 4 of sound group, packed into
 * 24. Every 24 bits are one; {@link #isPlayable} says whether it can exist.
 *
 * @param cluster 0 to 16,383
 * @param sector 0 to 63
 * @param group 0 to 15
 */
public record DiscAddress(int cluster, int sector, int group) implements Comparable<DiscAddress> {
  /** The highest cluster that 14 bits name. */
  public static final int LAST_CLUSTER = 0x3FFF;

  /** Sound groups of one main sector, as the tables count them. */
  public static final int GROUPS = 11;

  /** Sound frames of a cluster. */
  public static final int FRAMES = SectorAddress.MAIN * GROUPS;

  public DiscAddress {
    if (cluster >>> 14 != 0 || sector >>> 6 != 0 || group >>> 4 != 0) {
      throw new IllegalArgumentException("no address " + cluster + ", " + sector + ", " + group);
    }
  }

  /** The address that three bytes mean. */
  public static DiscAddress ofPacked(int packed) {
    return new DiscAddress(packed >>> 10 & LAST_CLUSTER, packed >>> 4 & 0x3F, packed & 0xF);
  }

  /** Where a cluster begins. */
  public static DiscAddress startOf(int cluster) {
    return new DiscAddress(cluster, 0, 0);
  }

  /** The last sound group of a cluster. */
  public static DiscAddress endOf(int cluster) {
    return new DiscAddress(cluster, SectorAddress.MAIN - 1, GROUPS - 1);
  }

  /** The address of a frame, counted from the start of cluster 0. */
  public static DiscAddress ofFrame(int frame) {
    return new DiscAddress(frame / FRAMES, frame % FRAMES / GROUPS, frame % GROUPS);
  }

  /** The three bytes, as a number. */
  public int packed() {
    return cluster << 10 | sector << 4 | group;
  }

  /** Its frame, counted from the start of cluster 0; only of use for a playable address. */
  public int frame() {
    return cluster * FRAMES + sector * GROUPS + group;
  }

  /** Whether sector and group exist in a cluster. */
  public boolean isPlayable() {
    return sector < SectorAddress.MAIN && group < GROUPS;
  }

  @Override
  public int compareTo(DiscAddress other) {
    return Integer.compare(packed(), other.packed());
  }

  @Override
  public String toString() {
    return cluster + "/" + sector + "/" + group;
  }
}
