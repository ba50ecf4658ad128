package rondo.server.exchange.table;

/**
 * How much one file may be, so that any file costs bounded memory and time.
 *
 * @param bytes of the file
 * @param rows below the header
 */
public record Limits(long bytes, long rows) {
  /** The longest cell that is read, in UTF-16 units; what a column takes may be less. */
  public static final int CELL = 8_000;

  /** The most cells of one row. */
  public static final int CELLS = 200;

  /** 256 MiB and a million rows: a large operator's discs. */
  public static Limits standard() {
    return new Limits(256L << 20, 1_000_000);
  }
}
