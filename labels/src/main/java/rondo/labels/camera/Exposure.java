package rondo.labels.camera;

import java.util.Arrays;
import rondo.media.picture.Picture;

/** The light on a sensor while a picture is made, 0 dark to 1 white. Not thread-safe. */
final class Exposure {
  final int width;
  final int height;
  private float[] light;

  Exposure(int width, int height) {
    this.width = width;
    this.height = height;
    light = new float[width * height];
  }

  float at(int x, int y) {
    return light[y * width + x];
  }

  void set(int x, int y, double value) {
    light[y * width + x] = (float) value;
  }

  /** Adds to a pixel, if it is inside. */
  void mix(int x, int y, double tone, double opacity) {
    if (x >= 0 && y >= 0 && x < width && y < height) {
      int i = y * width + x;
      light[i] += (float) (opacity * (tone - light[i]));
    }
  }

  /** Spreads each point like a lens out of focus, with this standard deviation. */
  void blur(double sigma) {
    if (sigma <= 0) {
      return;
    }
    float[] kernel = kernel(sigma);
    light = across(light, kernel);
    light = down(light, kernel);
  }

  private static float[] kernel(double sigma) {
    int half = (int) StrictMath.ceil(3.5 * sigma);
    float[] kernel = new float[2 * half + 1];
    double sum = 0;
    for (int i = -half; i <= half; i++) {
      double weight = StrictMath.exp(-0.5 * i * i / (sigma * sigma));
      kernel[i + half] = (float) weight;
      sum += weight;
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (kernel[i] / sum);
    }
    return kernel;
  }

  private float[] across(float[] from, float[] kernel) {
    float[] to = new float[from.length];
    int half = kernel.length / 2;
    float[] row = new float[width + 2 * half];
    for (int y = 0; y < height; y++) {
      System.arraycopy(from, y * width, row, half, width);
      Arrays.fill(row, 0, half, from[y * width]);
      Arrays.fill(row, half + width, row.length, from[y * width + width - 1]);
      for (int k = 0; k < kernel.length; k++) {
        add(to, y * width, kernel[k], row, k);
      }
    }
    return to;
  }

  /** Row by row, which memory likes better than column by column. */
  private float[] down(float[] from, float[] kernel) {
    float[] to = new float[from.length];
    int half = kernel.length / 2;
    for (int y = 0; y < height; y++) {
      for (int k = 0; k < kernel.length; k++) {
        int row = Math.clamp(y + k - half, 0, height - 1);
        add(to, y * width, kernel[k], from, row * width);
      }
    }
    return to;
  }

  private void add(float[] to, int at, float weight, float[] from, int start) {
    for (int x = 0; x < width; x++) {
      to[at + x] += weight * from[start + x];
    }
  }

  Picture picture() {
    byte[] grey = new byte[light.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.round(Math.clamp(light[i], 0f, 1f) * 255);
    }
    return new Picture(width, height, grey);
  }
}
