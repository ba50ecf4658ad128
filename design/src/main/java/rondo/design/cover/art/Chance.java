package rondo.design.cover.art;

/** Mulberry32: a small sequence of numbers that a seed decides. Used by one thread. */
public final class Chance {
  private static final double RANGE = 4294967296.0;

  private int state;

  /** The sequence of this seed. */
  public Chance(int seed) {
    this.state = seed;
  }

  /** The next number, at least 0 and less than 1. */
  public double next() {
    state += 0x6D2B79F5;
    int mixed = (state ^ (state >>> 15)) * (1 | state);
    mixed = (mixed + ((mixed ^ (mixed >>> 7)) * (61 | mixed))) ^ mixed;
    return Integer.toUnsignedLong(mixed ^ (mixed >>> 14)) / RANGE;
  }

  /** The next number between two bounds. */
  public double between(double low, double high) {
    return low + next() * (high - low);
  }

  /** The next whole number from 0 up to a bound it never reaches. */
  public int below(int bound) {
    return (int) (next() * bound);
  }
}
