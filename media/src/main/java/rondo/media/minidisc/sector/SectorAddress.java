package rondo.media.minidisc.sector;

/**
 * Where a sector lies: a cluster has 36, in this order FC FD FE (linking), FF (sub-data), 00 to 1F
 * (main sectors; fig. 9B).
 *
 * @param cluster 0 to 16,383, as far as a packed address reaches
 * @param sector 0x00 to 0x1F or 0xFC to 0xFF
 */
public record SectorAddress(int cluster, int sector) {
  /** Sectors of a cluster. */
  public static final int PER_CLUSTER = 36;

  /** Main sectors of a cluster. */
  public static final int MAIN = 32;

  private static final int FIRST_LINKING = 0xFC;
  private static final int BEFORE_MAIN = PER_CLUSTER - MAIN;

  public SectorAddress {
    boolean main = sector >= 0 && sector < MAIN;
    boolean other = sector >= FIRST_LINKING && sector <= 0xFF;
    if (cluster < 0 || cluster > DiscAddress.LAST_CLUSTER || (!main && !other)) {
      throw new IllegalArgumentException("no sector " + sector + " in cluster " + cluster);
    }
  }

  /** Its place among the 36 of its cluster, 0 for FC, 35 for 1F. */
  public int index() {
    return sector < MAIN ? sector + BEFORE_MAIN : sector - FIRST_LINKING;
  }

  /** The sector at a place among the 36 of a cluster. */
  public static SectorAddress ofIndex(int cluster, int index) {
    return new SectorAddress(
        cluster, index < BEFORE_MAIN ? FIRST_LINKING + index : index - BEFORE_MAIN);
  }
}
