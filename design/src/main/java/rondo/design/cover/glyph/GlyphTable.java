package rondo.design.cover.glyph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import rondo.design.cover.glyph.Outline.Point;

/** The shapes of a TrueType font: tables glyf and loca (OpenType, "glyf"). */
record GlyphTable(ByteBuffer glyf, ByteBuffer loca, boolean longOffsets) {
  private static final int WORDS = 1;
  private static final int XY_VALUES = 2;
  private static final int SCALED = 8 | 64 | 128;
  private static final int MORE = 32;

  /** The shape of a glyph; a space has none. Scaled composites are refused: our fonts have none. */
  Outline outline(int glyph) {
    int from = offset(glyph);
    if (from == offset(glyph + 1)) {
      return Outline.EMPTY;
    }
    int contours = glyf.getShort(from);
    return contours >= 0 ? simple(from, contours) : composite(from + 10);
  }

  private int offset(int glyph) {
    return longOffsets ? loca.getInt(4 * glyph) : 2 * Short.toUnsignedInt(loca.getShort(2 * glyph));
  }

  private Outline simple(int from, int contours) {
    ByteBuffer in = glyf.duplicate().position(from + 10);
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = Short.toUnsignedInt(in.getShort());
    }
    int points = contours == 0 ? 0 : ends[contours - 1] + 1;
    in.position(in.position() + 2 + Short.toUnsignedInt(in.getShort(in.position())));
    int[] flags = flags(in, points);
    int[] xs = coordinates(in, flags, 2, 16);
    int[] ys = coordinates(in, flags, 4, 32);
    var shape = new ArrayList<List<Point>>();
    int next = 0;
    for (int end : ends) {
      var contour = new ArrayList<Point>();
      for (; next <= end; next++) {
        contour.add(new Point(xs[next], ys[next], (flags[next] & 1) != 0));
      }
      shape.add(contour);
    }
    return new Outline(shape);
  }

  private static int[] flags(ByteBuffer in, int points) {
    int[] flags = new int[points];
    for (int i = 0; i < points; i++) {
      flags[i] = in.get();
      int repeats = (flags[i] & 8) == 0 ? 0 : Byte.toUnsignedInt(in.get());
      for (; repeats > 0; repeats--, i++) {
        flags[i + 1] = flags[i];
      }
    }
    return flags;
  }

  private static int[] coordinates(ByteBuffer in, int[] flags, int isByte, int isSameOrPositive) {
    int[] values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSameOrPositive) != 0;
      if ((flags[i] & isByte) != 0) {
        int step = Byte.toUnsignedInt(in.get());
        value += same ? step : -step;
      } else if (!same) {
        value += in.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  private Outline composite(int from) {
    ByteBuffer in = glyf.duplicate().position(from);
    var shape = new ArrayList<List<Point>>();
    int flags = MORE;
    while ((flags & MORE) != 0) {
      flags = in.getShort();
      int part = Short.toUnsignedInt(in.getShort());
      if ((flags & SCALED) != 0 || (flags & XY_VALUES) == 0) {
        throw new IllegalArgumentException("glyph part " + part + " is scaled or anchored");
      }
      int dx = (flags & WORDS) != 0 ? in.getShort() : in.get();
      int dy = (flags & WORDS) != 0 ? in.getShort() : in.get();
      for (List<Point> contour : outline(part).contours()) {
        shape.add(contour.stream().map(point -> point.moved(dx, dy)).toList());
      }
    }
    return new Outline(shape);
  }
}
