package rondo.vision.word;

import java.util.List;

/** Letters of one length, one of which stands in a cell, as each blur shows them. Immutable. */
public final class Alphabet {
  /** The blurs that are tried, in modules. */
  private static final double[] SIGMAS = {0.3, 0.45, 0.6, 0.8};

  private final int modules;
  private final double[][][] light;
  private final double[][][] shape;

  Alphabet(List<Letter> letters) {
    modules = letters.getFirst().modules();
    light = new double[SIGMAS.length][letters.size()][];
    shape = new double[SIGMAS.length][letters.size()][];
    for (int blur = 0; blur < SIGMAS.length; blur++) {
      for (int i = 0; i < letters.size(); i++) {
        light[blur][i] = letters.get(i).light(SIGMAS[blur]);
        shape[blur][i] = shape(light[blur][i]);
      }
    }
  }

  /** Without its mean and of length one, so that a product with it tells likeness. */
  private static double[] shape(double[] light) {
    double mean = 0;
    for (double one : light) {
      mean += one / light.length;
    }
    double square = 0;
    for (double one : light) {
      square += (one - mean) * (one - mean);
    }
    double[] shape = new double[light.length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = (light[i] - mean) / Math.sqrt(square);
    }
    return shape;
  }

  static int blurs() {
    return SIGMAS.length;
  }

  int modules() {
    return modules;
  }

  int size() {
    return light[0].length;
  }

  double[] light(int blur, int letter) {
    return light[blur][letter];
  }

  /** The letter that looks most like these samples. */
  Likeness best(int blur, double[] samples) {
    double mean = 0;
    for (double one : samples) {
      mean += one / samples.length;
    }
    double square = 0;
    for (double one : samples) {
      square += (one - mean) * (one - mean);
    }
    int best = 0;
    double most = -Double.MAX_VALUE;
    for (int i = 0; i < shape[blur].length; i++) {
      double product = 0;
      double[] letter = shape[blur][i];
      for (int k = 0; k < letter.length; k++) {
        product += letter[k] * samples[k];
      }
      if (product > most) {
        most = product;
        best = i;
      }
    }
    return new Likeness(best, square - Math.max(most, 0) * Math.max(most, 0), square);
  }

  /**
   * How well a letter explains samples under any light.
   *
   * @param letter its number
   * @param left the sum of squares that it leaves
   * @param all the sum of squares there was
   */
  record Likeness(int letter, double left, double all) {}
}
