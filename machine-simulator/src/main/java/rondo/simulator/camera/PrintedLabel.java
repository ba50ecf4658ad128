package rondo.simulator.camera;

import rondo.labels.camera.Surface;
import rondo.labels.print.DiscLabel;
import rondo.labels.print.LabelForm;
import rondo.labels.print.Mark;
import rondo.media.label.LabelText;
import rondo.simulator.camera.Canvas.Shape;

/** The label of a disc as {@code ./rondo labels print} makes it, with its title, as dots. */
final class PrintedLabel {
  private static final double DOTS = 8;
  private static final int SIDE = (int) (2 * DiscLabel.OUTER * DOTS);
  private static final double PAPER = 0.9;
  private static final double INK = 0.08;
  private static final int TITLE = 24;

  private final Canvas canvas = new Canvas(SIDE, SIDE);

  private PrintedLabel() {}

  /**
   * Its middle is the hub's.
   *
   * @param worn whether it went through too many hands to be read again
   */
  static Surface of(LabelText text, String title, boolean worn) {
    PrintedLabel print = new PrintedLabel();
    print.canvas.fill(Canvas.WHOLE, PAPER);
    for (Mark mark : new DiscLabel(text, LabelForm.STRAIGHT).marks()) {
      print.canvas.fill(shape(mark), INK);
    }
    String shown = title.substring(0, Math.min(title.length(), TITLE));
    print.letters(shown, -20, 3);
    print.letters("RONDO", 36.5, 4);
    if (worn) {
      print.rub(text.disc().number() % 8);
    }
    return print.canvas.sheet(DOTS);
  }

  private void letters(String text, double down, int size) {
    Glyphs.draw(canvas, text, SIDE / 2, (int) (SIDE / 2.0 + down * DOTS), size, INK);
  }

  /** Bands across every bar code are rubbed down to the paper, so that half of it is gone. */
  private void rub(double shift) {
    for (int band = -3; band <= 3; band++) {
      double middle = SIDE / 2.0 + (band * 15 + shift - 4) * DOTS;
      Shape rubbed = (x, y) -> 3.6 * DOTS - Math.abs(x - middle - 2 * DOTS * Math.sin(y / 90));
      canvas.fill(rubbed, (x, y) -> PAPER - 0.04, 0.95);
    }
  }

  private static Shape shape(Mark mark) {
    double hub = SIDE / 2.0;
    return switch (mark) {
      case Mark.Box(double left, double top, double width, double height) ->
          Canvas.box(hub + left * DOTS, hub + top * DOTS, width * DOTS, height * DOTS, 0);
      case Mark.Ring(double inner, double outer) ->
          Canvas.disc(hub, hub, outer * DOTS).without(Canvas.disc(hub, hub, inner * DOTS));
      case Mark.Sector(double inner, double outer, double from, double to) ->
          Canvas.sector(hub, outer * DOTS, from, to).without(Canvas.disc(hub, hub, inner * DOTS));
    };
  }
}
