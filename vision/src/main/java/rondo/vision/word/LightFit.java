package rondo.vision.word;

/**
 * Sums from which the light of a part follows: seen = dark + gain x expected, by least squares.
 *
 * @param samples how many
 * @param x sum of what is expected
 * @param y sum of what is seen
 * @param xx sum of squares of what is expected
 * @param xy sum of products
 * @param yy sum of squares of what is seen
 */
record LightFit(int samples, double x, double y, double xx, double xy, double yy) {
  static final LightFit NONE = new LightFit(0, 0, 0, 0, 0, 0);

  static LightFit of(double[] seen, double[] expected) {
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < seen.length; i++) {
      x += expected[i];
      y += seen[i];
      xx += expected[i] * expected[i];
      xy += expected[i] * seen[i];
      yy += seen[i] * seen[i];
    }
    return new LightFit(seen.length, x, y, xx, xy, yy);
  }

  LightFit plus(LightFit other) {
    return new LightFit(
        samples + other.samples,
        x + other.x,
        y + other.y,
        xx + other.xx,
        xy + other.xy,
        yy + other.yy);
  }

  double gain() {
    return (xy - x * y / samples) / (xx - x * x / samples);
  }

  double dark() {
    return (y - gain() * x) / samples;
  }

  /** The sum of squares round the mean of what is seen. */
  double squares() {
    return yy - y * y / samples;
  }
}
