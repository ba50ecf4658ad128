package rondo.server.exchange.run;

/**
 * How far a file is.
 *
 * @param bytes read of {@code all}
 * @param rows read
 */
public record Progress(long bytes, long all, long rows) {
  /** 0 to 100. */
  public int percent() {
    return all == 0 ? 100 : (int) Math.min(100, bytes * 100 / all);
  }
}
