package rondo.vision.word;

import java.util.SplittableRandom;
import rondo.labels.symbol.Bars;
import rondo.vision.profile.Profile;
import rondo.vision.profile.Span;

/**
 * Bars as a line across them: drawn by another writer than the reader's tables.
 *
 * @param profile half a pixel a step, with paper on either side
 * @param span from first to last ink
 */
record PrintedBars(Profile profile, Span span) {
  private static final double PAPER = 20;

  /**
   * Draws them.
   *
   * @param module in pixels
   * @param blur standard deviation, in pixels
   * @param noise standard deviation, in grey values
   */
  static PrintedBars of(
      Bars bars, double module, double blur, double noise, SplittableRandom random) {
    int fine = 8;
    double[] values = new double[(int) (2 * (bars.modules() * module + 2 * PAPER))];
    int edges = 0;
    for (int i = 0; i <= bars.modules(); i++) {
      edges += bars.at(i) == bars.at(i - 1) ? 0 : 1;
    }
    for (int i = 0; i < values.length; i++) {
      double light = 0;
      double all = 0;
      for (double away = -3 * blur - 0.5; away <= 3 * blur + 0.5; away += 1.0 / fine) {
        double weight = Math.exp(-0.5 * away * away / (blur * blur + 0.08));
        int at = (int) Math.floor((i * 0.5 + away - PAPER) / module);
        light += weight * (bars.at(at) ? 30 : 220);
        all += weight;
      }
      values[i] = light / all + noise * random.nextGaussian();
    }
    Span span = new Span(PAPER, PAPER + bars.modules() * module, edges);
    return new PrintedBars(new Profile(values, 0, 0.5), span);
  }

  PrintedBars turned() {
    return new PrintedBars(profile.reversed(), span.reversed());
  }
}
