package rondo.simulator.camera;

import java.util.Arrays;
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

  /** Another canvas with the same on it. */
  Canvas copy() {
    Canvas copy = new Canvas(width, height);
    System.arraycopy(light, 0, copy.light, 0, light.length);
    return copy;
  }

  /**
   * How far inside a shape a point lies, in pixels; below 0 outside. A step of one pixel to the
   * side never changes it by more than one, so that whole runs of pixels can be told from their
   * first.
   */
  @FunctionalInterface
  interface Shape {
    double depth(double x, double y);

    /** Where it can be at all, so that only these pixels are looked at; everywhere by default. */
    default Frame frame() {
      return Frame.EVERYWHERE;
    }

    /** The part of this shape that the other one leaves. */
    default Shape without(Shape other) {
      return new Framed(frame(), (x, y) -> Math.min(depth(x, y), -other.depth(x, y)));
    }

    /** The part of this shape inside the other one. */
    default Shape within(Shape other) {
      return new Framed(other.frame(), (x, y) -> Math.min(depth(x, y), other.depth(x, y)));
    }
  }

  /** A part of the surface, in pixels. */
  record Frame(double left, double top, double right, double bottom) {
    static final Frame EVERYWHERE =
        new Frame(-Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);

    static Frame around(double cx, double cy, double halfWidth, double halfHeight) {
      return new Frame(
          cx - halfWidth - 1, cy - halfHeight - 1, cx + halfWidth + 1, cy + halfHeight + 1);
    }
  }

  private record Framed(Frame frame, Shape shape) implements Shape {
    @Override
    public double depth(double x, double y) {
      return shape.depth(x, y);
    }
  }

  /** All of the surface. */
  static final Shape WHOLE = (x, y) -> Integer.MAX_VALUE;

  /** The light of a point. */
  @FunctionalInterface
  interface Tone {
    double light(double x, double y);
  }

  /** The same light everywhere. */
  private record Flat(double light) implements Tone {
    @Override
    public double light(double x, double y) {
      return light;
    }
  }

  static Shape disc(double cx, double cy, double radius) {
    return new Framed(
        Frame.around(cx, cy, radius, radius),
        (x, y) -> radius - Math.sqrt((x - cx) * (x - cx) + (y - cy) * (y - cy)));
  }

  static Shape box(double left, double top, double w, double h, double corner) {
    double cx = left + w / 2;
    double cy = top + h / 2;
    Shape shape =
        (x, y) -> {
          double dx = Math.abs(x - cx) - w / 2 + corner;
          double dy = Math.abs(y - cy) - h / 2 + corner;
          double ox = Math.max(dx, 0);
          double oy = Math.max(dy, 0);
          double outside = Math.sqrt(ox * ox + oy * oy);
          return corner - outside - Math.min(Math.max(dx, dy), 0);
        };
    return new Framed(Frame.around(cx, cy, w / 2, h / 2), shape);
  }

  void fill(Shape shape, double tone) {
    fill(shape, new Flat(tone), 1);
  }

  /** Fills a shape; an opacity below 1 lets what is under it through. */
  void fill(Shape shape, Tone tone, double opacity) {
    Frame frame = shape.frame();
    int left = (int) Math.max(frame.left(), 0);
    int right = (int) Math.min(frame.right(), width);
    int bottom = (int) Math.min(frame.bottom(), height);
    for (int y = (int) Math.max(frame.top(), 0); y < bottom; y++) {
      int x = left;
      while (x < right) {
        double depth = shape.depth(x + 0.5, y + 0.5);
        int next = (int) Math.min(x + 1 + Math.max(Math.abs(depth) - 0.5, 0), right);
        if (depth > -0.5) {
          run(y, x, next, tone, Math.min(depth + 0.5, 1) * opacity);
        }
        x = next;
      }
    }
  }

  private void run(int y, int from, int to, Tone tone, double cover) {
    int row = y * width;
    if (cover == 1 && tone instanceof Flat(double same)) {
      Arrays.fill(light, row + from, row + to, (float) same);
      return;
    }
    for (int x = from; x < to; x++) {
      light[row + x] += (float) (cover * (tone.light(x, y) - light[row + x]));
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
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        light[i] = (float) (light[i] * factor.light(x, y));
      }
    }
  }

  /** Adds a little grain. */
  void grain(RandomGenerator random, double amount) {
    for (int i = 0; i < light.length; i++) {
      light[i] += (float) ((random.nextDouble() - 0.5) * 2 * amount);
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
