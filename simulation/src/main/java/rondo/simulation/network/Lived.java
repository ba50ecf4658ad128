package rondo.simulation.network;

/**
 * How much a run was.
 *
 * @param checkouts that were begun
 * @param taken discs that customers took
 * @param kioskMillis virtual milliseconds, of all kiosks together
 */
public record Lived(long checkouts, long taken, long kioskMillis) {
  private static final double DAY = 24.0 * 3600 * 1000;

  /** Nothing at all. */
  static final Lived NOTHING = new Lived(0, 0, 0);

  Lived and(Lived more) {
    return new Lived(
        checkouts + more.checkouts, taken + more.taken, kioskMillis + more.kioskMillis);
  }

  /** Virtual days, of all kiosks together. */
  public double kioskDays() {
    return kioskMillis / DAY;
  }
}
