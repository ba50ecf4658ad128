package rondo.kiosk.journal;

/**
 * What a kiosk keeps free for returns (INVARIANTS I23): below it sales stop, returns go on.
 *
 * @param freeBytes of the disk that the records lie on
 * @param mostFacts that may wait for the server before sales stop
 */
public record Reserve(long freeBytes, long mostFacts) {
  private static final long MEGABYTE = 1024L * 1024;

  /** 256 MB and 10,000 Facts. */
  public static Reserve standard() {
    return ofMegabytes(256, 10_000);
  }

  /** A reserve by configuration. */
  public static Reserve ofMegabytes(long megabytes, long mostFacts) {
    return new Reserve(megabytes * MEGABYTE, mostFacts);
  }

  /** Whether it is whole with so many bytes free and so many Facts waiting. */
  public boolean isWhole(long free, long waiting) {
    return free >= freeBytes && waiting < mostFacts;
  }
}
