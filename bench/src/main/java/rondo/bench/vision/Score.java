package rondo.bench.vision;

/**
 * How an engine did on a set.
 *
 * @param pictures how many it saw
 * @param right how many it read right
 * @param wrong how many it read wrong
 * @param nanos how long all of them took
 */
public record Score(int pictures, int right, int wrong, long nanos) {
  /** Nothing seen yet. */
  public static final Score NONE = new Score(0, 0, 0, 0);

  /** Of both together. */
  public Score plus(Score other) {
    return new Score(
        pictures + other.pictures, right + other.right, wrong + other.wrong, nanos + other.nanos);
  }

  /** The share that was read right. */
  public double share() {
    return pictures == 0 ? 0 : (double) right / pictures;
  }

  /** Mean time a picture, in milliseconds. */
  public double millis() {
    return pictures == 0 ? 0 : nanos / 1e6 / pictures;
  }
}
