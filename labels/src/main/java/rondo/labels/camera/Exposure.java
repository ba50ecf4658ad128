package rondo.labels.camera;

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
    light = across(light, kernel, width, height, 1, width);
    light = across(light, kernel, height, width, width, 1);
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

  private static float[] across(
      float[] from, float[] kernel, int length, int lines, int step, int lineStep) {
    float[] to = new float[from.length];
    int half = kernel.length / 2;
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < length; i++) {
        float sum = 0;
        for (int k = -half; k <= half; k++) {
          int at = Math.clamp(i + k, 0, length - 1);
          sum += kernel[k + half] * from[line * lineStep + at * step];
        }
        to[line * lineStep + i * step] = sum;
      }
    }
    return to;
  }

  Picture picture() {
    byte[] grey = new byte[light.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.round(Math.clamp(light[i], 0f, 1f) * 255);
    }
    return new Picture(width, height, grey);
  }
}
