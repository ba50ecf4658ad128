package rondo.simulator.camera;

import com.google.zxing.oned.Code128Writer;

/** Straight Code 128 bars (ISO/IEC 15417) with the text under them. */
final class Bars {
  /** The width of the narrowest bar, in pixels. */
  static final int MODULE = 3;

  private static final double INK = 0.08;

  private Bars() {}

  /** Draws the bars of a text around a middle; the paper beside them is the quiet zone. */
  static void draw(Canvas canvas, String text, int middle, int top, int barHeight) {
    boolean[] modules = new Code128Writer().encode(text);
    int left = middle - modules.length * MODULE / 2;
    for (int i = 0; i < modules.length; i++) {
      if (modules[i]) {
        canvas.block(left + i * MODULE, top, MODULE, barHeight, INK);
      }
    }
    Glyphs.draw(canvas, text, middle, top + barHeight + 8, 2, INK);
  }
}
