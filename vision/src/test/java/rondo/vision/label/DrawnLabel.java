package rondo.vision.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.Arrays;
import java.util.SplittableRandom;
import rondo.media.picture.Picture;

/** A sheet to draw codes on and to spoil: the tests' own camera. */
final class DrawnLabel {
  private final int width;
  private final int height;
  private double[] grey;

  DrawnLabel(int width, int height) {
    this.width = width;
    this.height = height;
    this.grey = new double[width * height];
    Arrays.fill(grey, 230);
  }

  /** Group code above, disc code below, as on a label: 2 pixels a module. */
  static DrawnLabel of(String group, String disc) {
    return new DrawnLabel(480, 200).code(group, 40, 20, 60, 2).code(disc, 40, 120, 60, 2);
  }

  DrawnLabel code(String text, int left, int top, int barHeight, int module) {
    BitMatrix bars = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1);
    for (int x = 0; x < bars.getWidth() * module; x++) {
      for (int y = 0; y < barHeight; y++) {
        grey[(top + y) * width + left + x] = bars.get(x / module, 0) ? 25 : 230;
      }
    }
    return this;
  }

  DrawnLabel noise(double sigma, SplittableRandom random) {
    for (int i = 0; i < grey.length; i++) {
      grey[i] += random.nextGaussian() * sigma;
    }
    return this;
  }

  /** Averages over a square of this half side, in pixels. */
  DrawnLabel blur(int half) {
    double[] blurred = new double[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        blurred[y * width + x] = around(x, y, half);
      }
    }
    grey = blurred;
    return this;
  }

  private double around(int x, int y, int half) {
    double sum = 0;
    int count = 0;
    for (int row = Math.max(0, y - half); row <= Math.min(height - 1, y + half); row++) {
      for (int column = Math.max(0, x - half); column <= Math.min(width - 1, x + half); column++) {
        sum += grey[row * width + column];
        count++;
      }
    }
    return sum / count;
  }

  /** What is left of the light: 1 is all, 0 is night. */
  DrawnLabel light(double share) {
    Arrays.setAll(grey, i -> grey[i] * share);
    return this;
  }

  DrawnLabel cover(int left, int top, int right, int bottom, int shade) {
    for (int y = top; y < bottom; y++) {
      Arrays.fill(grey, y * width + left, y * width + right, shade);
    }
    return this;
  }

  Picture picture() {
    byte[] pixels = new byte[grey.length];
    for (int i = 0; i < grey.length; i++) {
      pixels[i] = (byte) Math.round(Math.clamp(grey[i], 0, 255));
    }
    return new Picture(width, height, pixels);
  }
}
