package rondo.vision.word;

import java.util.Arrays;

/**
 * The two cheapest ways to each remainder of a check sum, built up cell by cell: so the best word
 * whose check holds is found without trying all, and what the next best would cost. Not
 * thread-safe.
 */
final class Residues {
  private static final int RANKS = 2;

  private final int modulus;
  private final int cells;
  private final double[][] costs;
  private final int[][] letters;
  private final int[][] origins;
  private int depth;

  Residues(int modulus, int cells) {
    this.modulus = modulus;
    this.cells = cells;
    costs = new double[cells + 1][modulus * RANKS];
    letters = new int[cells + 1][modulus * RANKS];
    origins = new int[cells + 1][modulus * RANKS];
    for (double[] level : costs) {
      Arrays.fill(level, Double.POSITIVE_INFINITY);
    }
    costs[0][0] = 0;
  }

  /** Opens the next cell: what follows chooses its letter. */
  void next() {
    depth++;
  }

  /** A letter for this cell, which adds to the check sum. */
  void offer(int letter, double cost, int adds) {
    int shift = Math.floorMod(adds, modulus);
    double[] from = costs[depth - 1];
    for (int way = 0; way < from.length; way++) {
      if (from[way] < Double.POSITIVE_INFINITY) {
        put((way / RANKS + shift) % modulus, from[way] + cost, letter, way);
      }
    }
  }

  private void put(int residue, double cost, int letter, int origin) {
    double[] level = costs[depth];
    int at = residue * RANKS;
    if (cost >= level[at + 1]) {
      return;
    }
    boolean first = cost < level[at];
    if (first) {
      level[at + 1] = level[at];
      letters[depth][at + 1] = letters[depth][at];
      origins[depth][at + 1] = origins[depth][at];
    }
    int to = first ? at : at + 1;
    level[to] = cost;
    letters[depth][to] = letter;
    origins[depth][to] = origin;
  }

  /** The cost of a way to a remainder: rank 0 is the cheapest, 1 the next; may be infinite. */
  double cost(int residue, int rank) {
    return costs[depth][residue * RANKS + rank];
  }

  /** The letters of the cheapest way to a remainder. */
  int[] letters(int residue) {
    int[] way = new int[cells];
    int at = residue * RANKS;
    for (int level = depth; level > 0; level--) {
      way[level - 1] = letters[level][at];
      at = origins[level][at];
    }
    return way;
  }
}
