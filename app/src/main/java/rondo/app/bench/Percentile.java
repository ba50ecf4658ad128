package rondo.app.bench;

import java.util.Arrays;

/** Percentiles of measured times by the nearest rank: a value that was really measured. */
record Percentile(long[] nanos) {
  private static final double NANOS_A_MILLI = 1e6;

  /** Of at least one time, in any order. */
  Percentile {
    nanos = nanos.clone();
    Arrays.sort(nanos);
    if (nanos.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** The time in milliseconds that so many of a hundred do not exceed. */
  double millis(int percent) {
    int rank = (int) Math.ceil(percent / 100.0 * nanos.length);
    return nanos[Math.max(rank, 1) - 1] / NANOS_A_MILLI;
  }
}
