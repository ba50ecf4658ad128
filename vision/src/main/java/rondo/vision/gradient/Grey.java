package rondo.vision.gradient;

import rondo.media.picture.Picture;

/** A picture's pixels for fast reading. Immutable. */
public final class Grey {
  private final int width;
  private final int height;
  private final byte[] pixels;

  private Grey(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** The pixels of a picture, copied once. */
  public static Grey of(Picture picture) {
    return new Grey(picture.width(), picture.height(), picture.grey());
  }

  /** The same at half the size, each pixel the mean of four; of one pixel or more a side. */
  public Grey halved() {
    int halfWidth = Math.max(width / 2, 1);
    int halfHeight = Math.max(height / 2, 1);
    byte[] half = new byte[halfWidth * halfHeight];
    for (int y = 0; y < halfHeight; y++) {
      int top = 2 * y * width;
      int below = Math.min(2 * y + 1, height - 1) * width;
      for (int x = 0; x < halfWidth; x++) {
        int left = 2 * x;
        int right = Math.min(left + 1, width - 1);
        int sum =
            (pixels[top + left] & 0xff)
                + (pixels[top + right] & 0xff)
                + (pixels[below + left] & 0xff)
                + (pixels[below + right] & 0xff);
        half[y * halfWidth + x] = (byte) ((sum + 2) / 4);
      }
    }
    return new Grey(halfWidth, halfHeight, half);
  }

  /** Columns. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The grey, 0 to 255, of a pixel inside. */
  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** The grey between pixels; outside, that of the nearest one. A pixel's middle is at its half. */
  public double between(double x, double y) {
    double left = Math.clamp(x - 0.5, 0, width - 1.0);
    double top = Math.clamp(y - 0.5, 0, height - 1.0);
    int column = Math.min((int) left, Math.max(width - 2, 0));
    int row = Math.min((int) top, Math.max(height - 2, 0));
    int right = width > 1 ? 1 : 0;
    int down = height > 1 ? width : 0;
    int i = row * width + column;
    double across = left - column;
    double upper = (pixels[i] & 0xff) * (1 - across) + (pixels[i + right] & 0xff) * across;
    double lower =
        (pixels[i + down] & 0xff) * (1 - across) + (pixels[i + down + right] & 0xff) * across;
    return upper + (lower - upper) * (top - row);
  }
}
