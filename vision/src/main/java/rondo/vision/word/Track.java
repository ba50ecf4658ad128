package rondo.vision.word;

import java.util.List;

/**
 * How far each cell begins off its place in an even grid: a label that leans away, or a lens that
 * bends, makes modules wider at one end. The course that explains the profile best is found over
 * all cells at once.
 *
 * @param shifts in samples, one a cell
 * @param letters that look best there, one a cell
 */
@SuppressWarnings("ArrayRecordComponent")
record Track(int[] shifts, int[] letters) {

  /** The best course with shifts of up to this many samples either way. */
  static Track best(Grid grid, Layout layout, int blur, int reach) {
    List<Cell> cells = layout.cells();
    int width = 2 * reach + 1;
    double[][] costs = new double[cells.size()][width];
    int[][] letters = new int[cells.size()][width];
    int[][] before = new int[cells.size()][width];
    for (int i = 0; i < cells.size(); i++) {
      for (int k = 0; k < width; k++) {
        Cell cell = cells.get(i);
        var likeness = cell.alphabet().best(blur, grid.samples(cell, k - reach));
        letters[i][k] = likeness.letter();
        before[i][k] = i == 0 ? k : cheapest(costs[i - 1], k);
        costs[i][k] = likeness.left() + (i == 0 ? 0 : costs[i - 1][before[i][k]]);
      }
    }
    return course(costs, before, letters, reach);
  }

  /** From one cell to the next a shift changes by one sample at most. */
  private static int cheapest(double[] costs, int k) {
    int best = k;
    for (int other = Math.max(k - 1, 0); other <= Math.min(k + 1, costs.length - 1); other++) {
      if (costs[other] < costs[best]) {
        best = other;
      }
    }
    return best;
  }

  private static Track course(double[][] costs, int[][] before, int[][] letters, int reach) {
    int last = costs.length - 1;
    int k = 0;
    for (int other = 1; other < costs[last].length; other++) {
      k = costs[last][other] < costs[last][k] ? other : k;
    }
    int[] shifts = new int[costs.length];
    int[] chosen = new int[costs.length];
    for (int i = last; i >= 0; i--) {
      shifts[i] = k - reach;
      chosen[i] = letters[i][k];
      k = before[i][k];
    }
    return new Track(shifts, chosen);
  }
}
