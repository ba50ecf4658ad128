package rondo.simulator.camera;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.media.picture.Picture;
import rondo.simulator.camera.Canvas.Shape;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;

/**
 * The label camera (FEATURES T1, R7): what really stands before it, as grey pixels. Through the
 * pane it sees a case held outside the closed door; nearer stands a case on the arm. Pure: the same
 * scene gives the same picture.
 */
public final class LabelCamera implements Camera {
  /** Pixels of a row. */
  public static final int WIDTH = 900;

  /** Rows of a picture. */
  public static final int HEIGHT = 800;

  private static final int CX = WIDTH / 2;
  private static final int CY = HEIGHT / 2;

  /** The same behind every case, so it is drawn once and never on. */
  private static final Canvas TRAY = tray();

  @Override
  public Picture take(Scene scene) {
    RandomGenerator random = new SplittableRandom(scene.seed());
    Canvas canvas = scene.dark() ? new Canvas(WIDTH, HEIGHT) : TRAY.copy();
    if (!scene.dark()) {
      lit(canvas, scene, random);
    }
    canvas.grain(random, 0.018);
    return canvas.picture();
  }

  private static void lit(Canvas canvas, Scene scene, RandomGenerator random) {
    scene
        .held()
        .ifPresent(held -> {
          Things things = things(canvas, random);
          things.draw(held);
          things.fingers(scene.held());
          pane(canvas);
        });
    scene.onArm().ifPresent(one -> things(canvas, random).draw(one));
    if (scene.worn()) {
      wear(canvas, random);
    }
    canvas.expose(LabelCamera::lamp);
  }

  private static Things things(Canvas canvas, RandomGenerator random) {
    return new Things(canvas, CX + random.nextInt(-6, 7), CY + random.nextInt(-5, 6));
  }

  /** The arm's tray and its two rails, seen when nothing covers them. */
  private static Canvas tray() {
    Canvas canvas = new Canvas(WIDTH, HEIGHT);
    canvas.fill(Canvas.WHOLE, (x, y) -> 0.16 - 0.05 * y / HEIGHT, 1);
    canvas.fill(Canvas.box(70, 60, WIDTH - 140.0, HEIGHT - 120.0, 10), 0.24);
    canvas.fill(Canvas.box(82, 72, WIDTH - 164.0, HEIGHT - 144.0, 8), 0.2);
    for (int rail : new int[] {150, WIDTH - 190}) {
      canvas.fill(Canvas.box(rail, 0, 40, HEIGHT, 2), 0.46);
      canvas.fill(Canvas.box(rail + 14.0, 0, 12, HEIGHT, 2), 0.3);
    }
    for (int row = 0; row < 3; row++) {
      canvas.fill(Canvas.disc(CX, 200 + row * 200.0, 26), 0.07);
    }
    canvas.fill(Canvas.box(CX - 110.0, 18, 220, 26, 6), 0.52);
    return canvas;
  }

  /** What the pane adds between camera and hand: a veil and a reflection. */
  private static void pane(Canvas canvas) {
    canvas.fill(Canvas.WHOLE, (x, y) -> 0.72, 0.07);
    canvas.fill((x, y) -> 40 - Math.abs(x * 0.8 - y * 0.6 - 560), (x, y) -> 1, 0.06);
  }

  /** A label that went through too many hands: rubbed bands across every bar, and scratches. */
  private static void wear(Canvas canvas, RandomGenerator random) {
    Shape paper = Canvas.disc(CX, CY, Things.LABEL);
    for (int band = -2; band <= 2; band++) {
      double middle = CX + band * 84 + random.nextInt(-14, 15);
      Shape rubbed = (x, y) -> 19 - Math.abs(x - middle - 12 * Math.sin(y / 60));
      canvas.fill(rubbed.within(paper), (x, y) -> 0.86, 0.93);
    }
    for (int i = 0; i < 14; i++) {
      double slope = random.nextDouble(-0.6, 0.6);
      double at = random.nextInt(120, HEIGHT - 120);
      Shape scratch = (x, y) -> 1.6 - Math.abs(y - at - slope * (x - CX));
      canvas.fill(scratch.within(paper), (x, y) -> 0.8, 0.8);
    }
  }

  /** Light falls off from the lamp above the lens towards the corners. */
  private static double lamp(double x, double y) {
    double across = (x - CX + 90) / WIDTH;
    double down = (y - CY + 120) / HEIGHT;
    return 1.06 - 0.62 * (across * across + down * down);
  }
}
