package rondo.vision.matrix;

import rondo.vision.gradient.Grey;

/** Turns a part of a picture in software (FEATURES T1), for readers that want it upright. */
public final class Upright {
  private Upright() {}

  /**
   * A square cut out of a picture and turned.
   *
   * @param x of its middle, in pixels
   * @param y of its middle
   * @param side of the square, in pixels of the picture
   * @param angle of what stands upright after, in radians
   * @param scale pixels of the square a pixel of the picture
   */
  public static byte[] cut(Grey grey, double x, double y, int side, double angle, int scale) {
    int length = side * scale;
    double cos = Math.cos(angle) / scale;
    double sin = Math.sin(angle) / scale;
    byte[] cut = new byte[length * length];
    for (int row = 0; row < length; row++) {
      for (int column = 0; column < length; column++) {
        double dx = column + 0.5 - length / 2.0;
        double dy = row + 0.5 - length / 2.0;
        double light = grey.between(x + dx * cos - dy * sin, y + dx * sin + dy * cos);
        cut[row * length + column] = (byte) Math.round(light);
      }
    }
    return cut;
  }
}
