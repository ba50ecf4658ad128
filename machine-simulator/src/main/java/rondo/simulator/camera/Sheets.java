package rondo.simulator.camera;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import rondo.labels.camera.Sheet;
import rondo.media.label.LabelText;
import rondo.simulator.camera.Canvas.Shape;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;

/**
 * What lies before the camera, drawn once: the same case is looked at several times in a row.
 * Thread-safe.
 */
final class Sheets {
  /** A sheet takes a megabyte and a half. */
  private static final int KEPT = 4;

  /** The same behind every case. */
  static final Sheet TRAY = tray();

  /** What the pane adds between camera and hand. */
  static final Sheet PANE = pane();

  private final SequencedMap<Seen, Sheet> drawn = new LinkedHashMap<>();

  /** All of a case that can be seen. */
  private record Seen(
      Make make, String title, Optional<LabelText> label, boolean held, boolean worn) {}

  Sheet onArm(Case one, boolean worn) {
    return drawn(one, false, worn);
  }

  Sheet held(Case one, boolean worn) {
    return drawn(one, true, worn);
  }

  private synchronized Sheet drawn(Case one, boolean held, boolean worn) {
    Seen seen = new Seen(one.make(), one.title(), one.label(), held, worn);
    Sheet known = drawn.remove(seen);
    Sheet sheet = known != null ? known : held ? Things.held(one, worn) : Things.onArm(one, worn);
    drawn.putLast(seen, sheet);
    if (drawn.size() > KEPT) {
      drawn.pollFirstEntry();
    }
    return sheet;
  }

  /** The arm's tray and its two rails, seen when nothing covers them. */
  private static Sheet tray() {
    int width = Things.WIDTH;
    int height = Things.HEIGHT;
    Canvas canvas = new Canvas(width, height);
    canvas.fill(Canvas.WHOLE, (x, y) -> 0.16 - 0.05 * y / height, 1);
    canvas.fill(Canvas.box(70, 60, width - 140.0, height - 120.0, 10), 0.24);
    canvas.fill(Canvas.box(82, 72, width - 164.0, height - 144.0, 8), 0.2);
    for (int rail : new int[] {150, width - 190}) {
      canvas.fill(Canvas.box(rail, 0, 40, height, 2), 0.46);
      canvas.fill(Canvas.box(rail + 14.0, 0, 12, height, 2), 0.3);
    }
    for (int row = 0; row < 3; row++) {
      canvas.fill(Canvas.disc(width / 2.0, 200 + row * 200.0, 26), 0.07);
    }
    canvas.fill(Canvas.box(width / 2.0 - 110, 18, 220, 26, 6), 0.52);
    return canvas.sheet(Things.DOTS);
  }

  /** A veil and a reflection. */
  private static Sheet pane() {
    Canvas canvas = new Canvas(Things.WIDTH, Things.HEIGHT);
    canvas.fill(Canvas.WHOLE, (x, y) -> 0.72, 0.07);
    Shape streak = (x, y) -> 40 - Math.abs(x * 0.8 - y * 0.6 - 560);
    canvas.fill(streak, (x, y) -> 1, 0.06);
    return canvas.sheet(Things.DOTS);
  }
}
