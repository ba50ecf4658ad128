package rondo.simulator.camera;

import java.util.Arrays;
import rondo.labels.camera.Sheet;

/**
 * Dots to draw on, clear at first; light is a share, 0 black to 1 white. Shapes are given by how
 * deep inside a dot lies, in dots, so that edges come out soft. What is drawn is a thing, not a
 * picture of it: the camera's lens makes that. Not thread-safe.
 */
final class Canvas {
  private final int width;
  private final int height;
  private final float[] light;
  private final float[] cover;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    light = new float[width * height];
    cover = new float[width * height];
  }

  /**
   * How far inside a shape a point lies, in dots; below 0 outside. A step of one dot to the side
   * never changes it by more than one, so that whole runs of dots can be told from their first.
   */
  @FunctionalInterface
  interface Shape {
    double depth(double x, double y);

    /** Where it can be at all, so that only these dots are looked at; everywhere by default. */
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

  /** A part of the surface, in dots. */
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

  /** What lies within a circle between two angles, clockwise from the right, in radians. */
  static Shape sector(double middle, double radius, double from, double to) {
    Shape whole = disc(middle, middle, radius);
    double half = (to - from) / 2;
    double centre = from + half;
    Shape shape =
        (x, y) -> {
          double turn = Math.atan2(y - middle, x - middle) - centre;
          double aside = Math.abs(Math.IEEEremainder(turn, 2 * Math.PI)) - half;
          double away = Math.hypot(x - middle, y - middle);
          return Math.min(whole.depth(x, y), -aside * away);
        };
    return new Framed(whole.frame(), shape);
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

  private void run(int y, int from, int to, Tone tone, double share) {
    int row = y * width;
    if (share == 1 && tone instanceof Flat(double same)) {
      Arrays.fill(light, row + from, row + to, (float) same);
      Arrays.fill(cover, row + from, row + to, 1);
      return;
    }
    for (int x = from; x < to; x++) {
      light[row + x] += (float) (share * (tone.light(x, y) - light[row + x]));
      cover[row + x] += (float) (share * (1 - cover[row + x]));
    }
  }

  /** Fills whole dots without a soft edge, as printed bars have none; parts outside are left. */
  void block(int left, int top, int w, int h, double tone) {
    for (int y = Math.max(top, 0); y < Math.min(top + h, height); y++) {
      for (int x = Math.max(left, 0); x < Math.min(left + w, width); x++) {
        light[y * width + x] = (float) tone;
        cover[y * width + x] = 1;
      }
    }
  }

  /** What was drawn. */
  Sheet sheet(double dotsAMillimetre) {
    return new Sheet(width, dotsAMillimetre, light, cover);
  }
}
