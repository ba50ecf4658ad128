package rondo.vision.label;

import com.google.zxing.PlanarYUVLuminanceSource;
import rondo.media.picture.Picture;

/**
 * Makes one row out of each few rows of a picture. The bars of an upright code run down the
 * picture, so their average keeps the bars and loses the noise.
 */
final class RowAverages {
  private RowAverages() {}

  /** Bands of this many rows, each half over its neighbour; a picture lower than one gives one. */
  static PlanarYUVLuminanceSource of(Picture picture, int rows) {
    int height = Math.min(rows, picture.height());
    int step = Math.max(1, height / 2);
    int bands = (picture.height() - height) / step + 1;
    int width = picture.width();
    byte[] pixels = picture.grey();
    byte[] averages = new byte[bands * width];
    for (int band = 0; band < bands; band++) {
      for (int x = 0; x < width; x++) {
        averages[band * width + x] = average(pixels, band * step * width + x, width, height);
      }
    }
    return new PlanarYUVLuminanceSource(
        averages, width, bands, 0, 0, width, bands, /* reverseHorizontal= */ false);
  }

  private static byte average(byte[] pixels, int first, int width, int height) {
    int sum = 0;
    for (int row = 0; row < height; row++) {
      sum += Byte.toUnsignedInt(pixels[first + row * width]);
    }
    return (byte) (sum / height);
  }
}
