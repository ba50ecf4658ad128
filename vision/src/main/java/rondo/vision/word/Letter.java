package rondo.vision.word;

/** The modules of one code word as printed, and what a blurred sensor makes of them. */
final class Letter {
  /** Samples a module. */
  static final int SAMPLES = 4;

  /** Modules beyond a letter whose light still reaches into it. */
  private static final int REACH = 4;

  private final boolean[] ink;

  private Letter(boolean[] ink) {
    this.ink = ink;
  }

  /** From the widths of its bars and spaces in modules, a bar first. */
  static Letter ofWidths(String widths) {
    int length = widths.chars().map(width -> width - '0').sum();
    boolean[] ink = new boolean[length];
    int at = 0;
    for (int i = 0; i < widths.length(); i++) {
      for (int k = 0; k < widths.charAt(i) - '0'; k++) {
        ink[at++] = i % 2 == 0;
      }
    }
    return new Letter(ink);
  }

  /** From its modules, 1 for ink. */
  static Letter ofModules(String modules) {
    boolean[] ink = new boolean[modules.length()];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = modules.charAt(i) == '1';
    }
    return new Letter(ink);
  }

  int modules() {
    return ink.length;
  }

  /**
   * The light at each sample, 1 where paper is, 0 where ink is. Beside a letter stands the opposite
   * of its outer module, one module of it for sure, then either.
   *
   * @param sigma the blur, in modules
   */
  double[] light(double sigma) {
    double[] light = new double[ink.length * SAMPLES];
    for (int i = 0; i < light.length; i++) {
      double place = (i + 0.5) / SAMPLES;
      double sum = 0;
      double all = 0;
      for (int module = -REACH; module < ink.length + REACH; module++) {
        double weight = below((module + 1 - place) / sigma) - below((module - place) / sigma);
        sum += weight * (1 - inkAt(module));
        all += weight;
      }
      light[i] = sum / all;
    }
    return light;
  }

  private double inkAt(int module) {
    if (module == -1) {
      return ink[0] ? 0 : 1;
    }
    if (module == ink.length) {
      return ink[ink.length - 1] ? 0 : 1;
    }
    return module < 0 || module > ink.length ? 0.5 : ink[module] ? 1 : 0;
  }

  /** The share of a normal distribution below a place (a logistic curve comes within 0.01). */
  private static double below(double place) {
    return 1 / (1 + Math.exp(-1.5976 * place - 0.07056 * place * place * place));
  }
}
