package rondo.vision.word;

import java.util.List;

/**
 * How well the first and the last cell of a layout fit: both are known but for the light and the
 * blur, so the blur is measured there too.
 *
 * @param left the share that they leave unexplained
 * @param blur the number of the blur under which they leave least
 */
record Ends(double left, int blur) {
  private static final int REACH = 1;
  private static final int USUAL = 1;

  /** A first look at both ends under a usual blur; of 2. */
  static double roughly(Grid grid, Layout layout) {
    List<Cell> cells = layout.cells();
    return left(grid, cells.getFirst(), USUAL) + left(grid, cells.getLast(), USUAL);
  }

  static Ends of(Grid grid, Layout layout) {
    List<Cell> cells = layout.cells();
    Ends best = new Ends(Double.MAX_VALUE, 0);
    for (int blur = 0; blur < Alphabet.blurs(); blur++) {
      double left =
          left(grid, cells.getFirst(), blur)
              + left(grid, cells.get(cells.size() / 2), blur)
              + left(grid, cells.getLast(), blur);
      best = left < best.left() ? new Ends(left, blur) : best;
    }
    return best;
  }

  private static double left(Grid grid, Cell cell, int blur) {
    double least = 1;
    for (int shift = -REACH; shift <= REACH; shift++) {
      var likeness = cell.alphabet().best(blur, grid.samples(cell, shift));
      least = Math.min(least, likeness.left() / Math.max(likeness.all(), 1));
    }
    return least;
  }
}
