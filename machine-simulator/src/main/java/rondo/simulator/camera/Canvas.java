package rondo.simulator.camera;

import java.util.random.RandomGenerator;
import rondo.media.picture.Picture;

/**
 * A grey surface to draw on; light is a share, 0 black to 1 white. Shapes are given by how deep
 * inside a pixel lies, in pixels, so that edges come out soft. Not thread-safe.
 */
final class Canvas {
  private final int width;
  private final int height;
  private final float[] light;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    light = new float[width * height];
  }

  /** How far inside a shape a point lies, in pixels; below 0 outside. */
  @FunctionalInterface
  interface Shape {
    double depth(double x, double y);

    /** The part of this shape that the other one leaves. */
    default Shape without(Shape other) {
      return (x, y) -> Math.min(depth(x, y), -other.depth(x, y));
    }

    /** The part of this shape inside the other one. */
    default Shape within(Shape other) {
      return (x, y) -> Math.min(depth(x, y), other.depth(x, y));
    }
  }

  /** The light of a point. */
  @FunctionalInterface
  interface Tone {
    double light(double x, double y);
  }

  static Shape disc(double cx, double cy, double radius) {
    return (x, y) -> radius - Math.hypot(x - cx, y - cy);
  }

  static Shape box(double left, double top, double w, double h, double corner) {
    double cx = left + w / 2;
    double cy = top + h / 2;
    return (x, y) -> {
      double dx = Math.abs(x - cx) - w / 2 + corner;
      double dy = Math.abs(y - cy) - h / 2 + corner;
      double outside = Math.hypot(Math.max(dx, 0), Math.max(dy, 0));
      return corner - outside - Math.min(Math.max(dx, dy), 0);
    };
  }

  void fill(Shape shape, double tone) {
    fill(shape, (x, y) -> tone, 1);
  }

  /** Fills a shape; an opacity below 1 lets what is under it through. */
  void fill(Shape shape, Tone tone, double opacity) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double depth = shape.depth(x + 0.5, y + 0.5);
        if (depth > -0.5) {
          double cover = Math.min(depth + 0.5, 1) * opacity;
          int i = y * width + x;
          light[i] += (float) (cover * (tone.light(x, y) - light[i]));
        }
      }
    }
  }

  /** Fills whole pixels without a soft edge, as printed bars have none; parts outside are left. */
  void block(int left, int top, int w, int h, double tone) {
    for (int y = Math.max(top, 0); y < Math.min(top + h, height); y++) {
      for (int x = Math.max(left, 0); x < Math.min(left + w, width); x++) {
        light[y * width + x] = (float) tone;
      }
    }
  }

  /** Multiplies every point's light. */
  void expose(Tone factor) {
    fillAll((x, y) -> light[(int) y * width + (int) x] * factor.light(x, y));
  }

  /** Adds a little grain. */
  void grain(RandomGenerator random, double amount) {
    fillAll((x, y) -> light[(int) y * width + (int) x] + (random.nextDouble() - 0.5) * 2 * amount);
  }

  private void fillAll(Tone tone) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        light[y * width + x] = (float) tone.light(x, y);
      }
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
