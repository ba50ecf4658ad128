package rondo.simulator.camera;

import java.util.Optional;
import rondo.media.label.LabelText;
import rondo.simulator.camera.Canvas.Shape;
import rondo.simulator.truth.Case;

/** Draws what can stand before the camera, its middle at a point. */
final class Things {
  private static final int CASE_WIDTH = 760;
  private static final int CASE_HEIGHT = 720;
  private static final double DISC = 332;
  static final double LABEL = 322;
  private static final double HUB = 52;

  private final Canvas canvas;
  private final int cx;
  private final int cy;

  Things(Canvas canvas, int cx, int cy) {
    this.canvas = canvas;
    this.cx = cx;
    this.cy = cy;
  }

  void draw(Case one) {
    switch (one.make()) {
      case DISC -> {
        shell(0.74, 0.52);
        disc();
        one.label().ifPresent(label -> label(label, one.title()));
        windowGlint();
      }
      case EMPTY_CASE -> {
        shell(0.74, 0.52);
        rosette();
        windowGlint();
      }
      case FOREIGN_CASE -> foreign(one.title());
      case BOOK -> book(one.title());
    }
  }

  /** The body of the network's case, its latch and the holes of its pattern. */
  private void shell(double body, double edge) {
    double left = cx - CASE_WIDTH / 2.0;
    double top = cy - CASE_HEIGHT / 2.0;
    canvas.fill(Canvas.box(left + 6, top + 10, CASE_WIDTH, CASE_HEIGHT, 26), (x, y) -> 0.02, 0.5);
    canvas.fill(Canvas.box(left, top, CASE_WIDTH, CASE_HEIGHT, 24), edge);
    canvas.fill(Canvas.box(left + 5, top + 5, CASE_WIDTH - 10, CASE_HEIGHT - 10, 20), body);
    canvas.fill(window(), 0.36);
    canvas.fill(Canvas.box(left, cy - 60, 12, 120, 5), edge - 0.14);
    for (int hole : new int[] {-150, -90, 30, 150}) {
      canvas.fill(Canvas.disc(left + CASE_WIDTH - 16, cy + hole, 7), 0.06);
    }
  }

  private Shape window() {
    return Canvas.box(cx - 350.0, cy - 342.0, 700, 684, 30);
  }

  private void disc() {
    Shape whole = Canvas.disc(cx, cy, DISC).without(Canvas.disc(cx, cy, HUB - 18));
    canvas.fill(whole, this::sheen, 1);
    canvas.fill(Canvas.disc(cx, cy, HUB + 8).without(Canvas.disc(cx, cy, HUB + 5)), 0.4);
    canvas.fill(Canvas.disc(cx, cy, HUB - 18), 0.3);
    canvas.fill(Canvas.disc(cx, cy, HUB - 22).without(Canvas.disc(cx, cy, 18)), 0.5);
  }

  /** Light and dark twice round the disc: the cosine of twice the angle, turned a little. */
  private double sheen(double x, double y) {
    double dx = x - cx;
    double dy = y - cy;
    double along = (dx * dx - dy * dy) * Math.cos(0.7) - 2 * dx * dy * Math.sin(0.7);
    return 0.62 + 0.16 * along / (dx * dx + dy * dy);
  }

  private void label(LabelText label, String title) {
    Shape paper = Canvas.disc(cx, cy, LABEL).without(Canvas.disc(cx, cy, HUB + 18));
    canvas.fill(paper, 0.9);
    canvas.fill(Canvas.disc(cx, cy, LABEL - 6).without(Canvas.disc(cx, cy, LABEL - 9)), 0.68);
    canvas.fill(Canvas.disc(cx, cy, HUB + 27).without(Canvas.disc(cx, cy, HUB + 24)), 0.68);
    Glyphs.draw(canvas, title.substring(0, Math.min(title.length(), 24)), cx, cy - 248, 2, 0.2);
    Bars.draw(canvas, label.group().value(), cx, cy - 210, 78);
    Bars.draw(canvas, label.disc().value(), cx, cy + 100, 84);
    Glyphs.draw(canvas, "RONDO", cx, cy + 238, 3, 0.25);
  }

  /** The empty case's clip for the disc. */
  private void rosette() {
    canvas.fill(Canvas.disc(cx, cy, DISC).without(Canvas.disc(cx, cy, DISC - 4)), 0.28);
    canvas.fill(Canvas.disc(cx, cy, HUB), 0.44);
    for (int tooth = 0; tooth < 8; tooth++) {
      double angle = tooth * Math.PI / 4;
      canvas.fill(Canvas.disc(cx + 30 * Math.cos(angle), cy + 30 * Math.sin(angle), 9), 0.6);
    }
    canvas.fill(Canvas.disc(cx, cy, 12), 0.2);
  }

  /** The pane of the window: a soft streak of light from edge to edge. */
  private void windowGlint() {
    Shape streak = (x, y) -> 26 - Math.abs((x - cx) * 0.94 + (y - cy) * 0.34 - 300);
    canvas.fill(streak.within(window()), (x, y) -> 1, 0.10);
  }

  private void foreign(String title) {
    double left = cx - 300.0;
    double top = cy - 372.0;
    canvas.fill(Canvas.box(left, top, 600, 744, 14), 0.16);
    canvas.fill(Canvas.box(left + 40, top + 14, 546, 716, 4), (x, y) -> 0.34 + (y - top) / 2600, 1);
    canvas.fill(Canvas.disc(cx + 20, cy + 60, 170), (x, y) -> 0.5 + 0.12 * Math.sin(x / 31), 1);
    canvas.fill(Canvas.disc(cx - 60, cy + 120, 110), 0.24);
    Glyphs.draw(
        canvas, title.substring(0, Math.min(title.length(), 16)), cx + 16, cy - 290, 5, 0.88);
    Glyphs.draw(canvas, "HOME VIDEO", cx + 16, cy + 300, 4, 0.8);
  }

  private void book(String title) {
    canvas.fill(Canvas.box(cx - 250.0, cy - 350.0, 500, 700, 6), 0.42);
    canvas.fill(Canvas.box(cx - 250.0, cy - 350.0, 46, 700, 4), 0.28);
    canvas.fill(Canvas.box(cx - 160.0, cy - 280.0, 360, 200, 2), 0.78);
    Glyphs.draw(
        canvas, title.substring(0, Math.min(title.length(), 14)), cx + 20, cy - 200, 4, 0.14);
    for (int line = 0; line < 3; line++) {
      canvas.block(cx - 110, cy + 150 + line * 40, 260, 6, 0.62);
    }
  }

  /** Somebody's thumb and fingers on the lower edge of what is held up. */
  void fingers(Optional<Case> held) {
    held.ifPresent(c -> {
      canvas.fill(
          Canvas.box(cx + 210.0, cy + 268.0, 118, 260, 58), (x, y) -> 0.66 - (x - cx) / 1500, 1);
      canvas.fill(Canvas.box(cx + 232.0, cy + 280.0, 72, 74, 30), (x, y) -> 0.76, 0.7);
    });
  }
}
