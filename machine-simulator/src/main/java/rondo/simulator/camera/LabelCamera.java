package rondo.simulator.camera;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.View;
import rondo.media.picture.Picture;
import rondo.simulator.camera.Tableau.Layer;
import rondo.simulator.world.Camera;
import rondo.simulator.world.Scene;
import rondo.simulator.world.Spoil;

/**
 * The label camera (FEATURES T1, R7): what really stands before it, as grey pixels, through the
 * lens that tests and bench share. Through the pane it sees a case held outside the closed door;
 * nearer stands a case on the arm. Pure: the same scene gives the same picture. Thread-safe; takes
 * about 15 ms, and as much again for a case that was not looked at lately.
 */
public final class LabelCamera implements Camera {
  /** Pixels of a row. */
  public static final int WIDTH = 720;

  /** Rows of a picture. */
  public static final int HEIGHT = 640;

  /** Pixels of a millimetre; a module of a straight label has 2.3 of them. */
  private static final double SCALE = 4.6;

  private static final double ON_ARM_MM = 0.6;
  private static final double HELD_MM = 1.2;
  private static final double HELD_ANGLE = 0.05;

  private final Sheets sheets = new Sheets();

  @Override
  public Picture take(Scene scene) {
    RandomGenerator random = new SplittableRandom(scene.seed());
    Tableau tableau = tableau(scene, random);
    View view =
        View.above(WIDTH, HEIGHT, SCALE)
            .tilted(0.03 * random.nextDouble(), Math.PI * random.nextDouble())
            .through(0.008);
    return LabelLens.take(tableau, view, Sharpness.of(scene.spoils()), random.nextLong());
  }

  private Tableau tableau(Scene scene, RandomGenerator random) {
    List<Layer> layers = new ArrayList<>(List.of(Layer.straight(Sheets.TRAY)));
    scene
        .held()
        .ifPresent(held -> {
          double most = scene.spoils().contains(Spoil.TURNED) ? Math.PI : HELD_ANGLE;
          double angle = random.nextDouble(-most, most);
          layers.add(
              new Layer(
                  sheets.held(held, scene.worn()),
                  near(random, HELD_MM),
                  near(random, HELD_MM),
                  angle));
          layers.add(Layer.straight(Sheets.PANE));
        });
    scene
        .onArm()
        .ifPresent(one ->
            layers.add(
                new Layer(
                    sheets.onArm(one, scene.worn()),
                    near(random, ON_ARM_MM),
                    near(random, ON_ARM_MM),
                    0)));
    return new Tableau(layers);
  }

  private static double near(RandomGenerator random, double most) {
    return random.nextDouble(-most, most);
  }
}
