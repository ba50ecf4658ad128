package rondo.labels.camera;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rondo.media.picture.Picture;

/**
 * Takes pictures of a plane: the one renderer of camera pictures that tests, simulator and bench
 * share. Pure: the same plane, view, conditions and seed give the same picture. In the order of the
 * light: print, wear, lens, lamp and window, blur, sensor.
 */
public final class LabelLens {
  private LabelLens() {}

  /**
   * One picture; for a quarter of a million pixels takes about 20 ms of a plane with sharp borders,
   * 6 ms of a {@link Sheet}.
   */
  public static Picture take(Surface surface, View view, Conditions conditions, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Exposure exposure = project(surface, new Sight(view), view);
    Wear.scratches(exposure, conditions.scratches(), random);
    Wear.specks(exposure, conditions.specks(), random);
    light(exposure, conditions);
    Wear.glare(exposure, conditions.glare(), random);
    exposure.blur(conditions.blur());
    noise(exposure, conditions.noise() / 255, random);
    return exposure.picture();
  }

  private static Exposure project(Surface surface, Sight sight, View view) {
    Exposure exposure = new Exposure(view.width(), view.height());
    int points = surface.points();
    for (int y = 0; y < view.height(); y++) {
      for (int x = 0; x < view.width(); x++) {
        exposure.set(x, y, pixel(surface, points, sight, x, y));
      }
    }
    return exposure;
  }

  /** The mean light over a pixel. */
  private static double pixel(Surface surface, int points, Sight sight, int x, int y) {
    double sum = 0;
    for (int row = 0; row < points; row++) {
      for (int column = 0; column < points; column++) {
        sum += sight.light(surface, x + (column + 0.5) / points, y + (row + 0.5) / points);
      }
    }
    return sum / (points * points);
  }

  private static void light(Exposure exposure, Conditions conditions) {
    double cx = exposure.width / 2.0;
    double cy = exposure.height / 2.0;
    double corner = cx * cx + cy * cy;
    for (int y = 0; y < exposure.height; y++) {
      for (int x = 0; x < exposure.width; x++) {
        double out = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / corner;
        double washed = 1 - conditions.contrast() * (1 - exposure.at(x, y));
        exposure.set(x, y, washed * conditions.exposure() * (1 - conditions.shade() * out));
      }
    }
  }

  private static void noise(Exposure exposure, double sigma, RandomGenerator random) {
    if (sigma <= 0) {
      return;
    }
    for (int y = 0; y < exposure.height; y++) {
      for (int x = 0; x < exposure.width; x++) {
        exposure.set(x, y, exposure.at(x, y) + sigma * random.nextGaussian());
      }
    }
  }
}
