package rondo.vision.word;

/**
 * What each letter in each cell leaves unexplained of a profile.
 *
 * @param left sums of squares by cell and letter, under one light for neighbouring cells
 * @param all the sum of squares there was to explain
 * @param samples how many samples that were
 */
@SuppressWarnings("ArrayRecordComponent")
public record Costs(double[][] left, double all, int samples) {
  /** Neighbours on either side that share their light. */
  private static final int SHARED = 2;

  static Costs of(Grid grid, Layout layout, int blur, Track track) {
    int cells = layout.cells().size();
    double[][] seen = new double[cells][];
    LightFit[] fits = new LightFit[cells];
    for (int i = 0; i < cells; i++) {
      Cell cell = layout.cells().get(i);
      seen[i] = grid.samples(cell, track.shifts()[i]);
      fits[i] = LightFit.of(seen[i], cell.alphabet().light(blur, track.letters()[i]));
    }
    double[][] left = new double[cells][];
    LightFit whole = LightFit.NONE;
    for (int i = 0; i < cells; i++) {
      LightFit around = LightFit.NONE;
      for (int k = Math.max(i - SHARED, 0); k <= Math.min(i + SHARED, cells - 1); k++) {
        around = around.plus(fits[k]);
      }
      whole = whole.plus(fits[i]);
      left[i] = left(layout.cells().get(i).alphabet(), blur, seen[i], around);
    }
    return new Costs(left, whole.squares(), whole.samples());
  }

  /** What the cheapest letters leave, whatever their check says. */
  double least() {
    double sum = 0;
    for (double[] cell : left) {
      double least = Double.MAX_VALUE;
      for (double one : cell) {
        least = Math.min(least, one);
      }
      sum += least;
    }
    return sum;
  }

  private static double[] left(Alphabet alphabet, int blur, double[] seen, LightFit fit) {
    double[] left = new double[alphabet.size()];
    double gain = fit.gain();
    double dark = fit.dark();
    for (int letter = 0; letter < left.length; letter++) {
      double[] light = alphabet.light(blur, letter);
      double sum = 0;
      for (int k = 0; k < seen.length; k++) {
        double gone = seen[k] - dark - gain * light[k];
        sum += gone * gone;
      }
      left[letter] = sum;
    }
    return left;
  }
}
