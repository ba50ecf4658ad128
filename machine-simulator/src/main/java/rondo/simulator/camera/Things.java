package rondo.simulator.camera;

import rondo.labels.camera.Sheet;
import rondo.labels.camera.Surface;
import rondo.labels.print.DiscLabel;
import rondo.media.label.LabelText;
import rondo.simulator.camera.Canvas.Shape;
import rondo.simulator.truth.Case;

/** Draws what can stand before the camera, as it is: the lens makes a picture of it. */
final class Things {
  /** Dots of a sheet's row. */
  static final int WIDTH = 900;

  /** Rows of a sheet. */
  static final int HEIGHT = 800;

  private static final int CASE_WIDTH = 760;
  private static final int CASE_HEIGHT = 720;
  private static final double DISC = 332;
  private static final double LABEL = 322;
  private static final double HUB = 52;

  /** Dots of a millimetre. */
  static final double DOTS = LABEL / DiscLabel.OUTER;

  private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
  private final int cx = WIDTH / 2;
  private final int cy = HEIGHT / 2;

  private Things() {}

  /** A thing by itself, as it stands on the arm. */
  static Sheet onArm(Case one, boolean worn) {
    Things things = new Things();
    things.draw(one, worn);
    return things.canvas.sheet(DOTS);
  }

  /** The same in somebody's hand. */
  static Sheet held(Case one, boolean worn) {
    Things things = new Things();
    things.draw(one, worn);
    things.fingers();
    return things.canvas.sheet(DOTS);
  }

  private void draw(Case one, boolean worn) {
    switch (one.make()) {
      case DISC -> {
        shell(0.74, 0.52);
        disc();
        one.label().ifPresent(label -> label(label, one.title(), worn));
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

  /** The label is stuck on straight, but a disc lies in its case at any angle. */
  private void label(LabelText label, String title, boolean worn) {
    double angle = angle(label);
    double cos = Math.cos(angle) / DOTS;
    double sin = Math.sin(angle) / DOTS;
    Surface print = PrintedLabel.of(label, title, worn);
    Shape paper = Canvas.disc(cx, cy, LABEL).without(Canvas.disc(cx, cy, HUB + 18));
    canvas.fill(
        paper,
        (x, y) -> {
          double right = x + 0.5 - cx;
          double down = y + 0.5 - cy;
          return print.light(right * cos + down * sin, down * cos - right * sin);
        },
        1);
  }

  /** The same for a disc at any time, another for the next: the golden section of a turn. */
  private static double angle(LabelText label) {
    return 2 * Math.PI * ((label.disc().number() * 0.6180339887498949) % 1);
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
  private void fingers() {
    canvas.fill(
        Canvas.box(cx + 210.0, cy + 268.0, 118, 260, 58), (x, y) -> 0.66 - (x - cx) / 1500, 1);
    canvas.fill(Canvas.box(cx + 232.0, cy + 280.0, 72, 74, 30), (x, y) -> 0.76, 0.7);
  }
}
