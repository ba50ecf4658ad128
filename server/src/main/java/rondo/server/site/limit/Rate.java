package rondo.server.site.limit;

/**
 * How much one address may ask.
 *
 * @param perSecond requests a second in the long run, 1 or more
 * @param burst requests at once, 1 or more
 */
public record Rate(int perSecond, int burst) {
  public Rate {
    if (perSecond < 1 || burst < 1) {
      throw new IllegalArgumentException("at least one request must be possible");
    }
  }

  /** Enough for a person and for a polite program. */
  public static Rate standard() {
    return new Rate(20, 120);
  }
}
