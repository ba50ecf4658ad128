package rondo.labels.camera;

/**
 * A plane that was drawn beforehand, as dots: taking many pictures of the same thing is quick.
 * Sheets can lie on each other. Kept in 256 steps of light, as a sensor gives them. Immutable.
 */
public final class Sheet implements Surface {
  private static final int WHITE = 255;
  private static final byte HIDDEN = (byte) WHITE;

  private final int width;
  private final int height;
  private final double dots;
  private final byte[] light;
  private final byte[] cover;

  /**
   * Of what was drawn, row by row.
   *
   * @param width dots of a row
   * @param dots of a millimetre; at least about the pixels that a camera has for one
   * @param light of each dot, times its cover
   * @param cover of each dot: 0 where nothing is drawn, 1 where nothing shows through
   */
  public Sheet(int width, double dots, float[] light, float[] cover) {
    if (width < 2 || light.length < 2 * width || light.length != cover.length) {
      throw new IllegalArgumentException("a sheet has two or more rows and columns");
    }
    this.width = width;
    this.height = light.length / width;
    this.dots = dots;
    this.light = steps(light);
    this.cover = steps(cover);
  }

  private static byte[] steps(float[] values) {
    byte[] steps = new byte[values.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (byte) Math.round(Math.clamp(values[i], 0f, 1f) * WHITE);
    }
    return steps;
  }

  /** The light of what lies here, on nothing. */
  @Override
  public double light(double x, double y) {
    return over(0, x, y);
  }

  /** One point is enough: between two dots the light changes evenly. */
  @Override
  public int points() {
    return 1;
  }

  /**
   * The light of a point when this sheet lies on something.
   *
   * @param under the light of what it lies on
   * @param x to the right of the sheet's middle, in millimetres
   * @param y below its middle
   */
  public double over(double under, double x, double y) {
    double column = x * dots + width / 2.0 - 0.5;
    double row = y * dots + height / 2.0 - 0.5;
    if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) {
      return under;
    }
    int left = (int) column;
    int top = (int) row;
    int at = top * width + left;
    double right = column - left;
    double down = row - top;
    double shown = between(light, at, right, down);
    return under == 0 ? shown : shown + under * (1 - between(cover, at, right, down));
  }

  /** True if nothing shows through at a point; borders may be called clear though they are not. */
  public boolean hides(double x, double y) {
    int column = (int) (x * dots + width / 2.0);
    int row = (int) (y * dots + height / 2.0);
    if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) {
      return false;
    }
    int at = row * width + column;
    return cover[at] == HIDDEN
        && cover[at - width - 1] == HIDDEN
        && cover[at - width + 1] == HIDDEN
        && cover[at + width - 1] == HIDDEN
        && cover[at + width + 1] == HIDDEN;
  }

  private double between(byte[] steps, int at, double right, double down) {
    int below = at + width;
    double upper = (steps[at] & 0xff) * (1 - right) + (steps[at + 1] & 0xff) * right;
    double lower = (steps[below] & 0xff) * (1 - right) + (steps[below + 1] & 0xff) * right;
    return (upper + (lower - upper) * down) / WHITE;
  }
}
