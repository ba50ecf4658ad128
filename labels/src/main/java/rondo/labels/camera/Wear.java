package rondo.labels.camera;

import java.util.random.RandomGenerator;

/** Draws what use leaves on a label and what its window mirrors. */
final class Wear {
  private Wear() {}

  /** Thin light lines, slightly bent, from border to border of a part of the picture. */
  static void scratches(Exposure exposure, int count, RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble(exposure.width);
      double y = random.nextDouble(exposure.height);
      double heading = random.nextDouble(2 * Math.PI);
      double bend = random.nextDouble(-0.004, 0.004);
      int length = random.nextInt(exposure.width / 4, exposure.width);
      double tone = random.nextBoolean() ? 0.85 : 0.3;
      for (int step = 0; step < length; step++) {
        dot(exposure, x, y, 0.8, tone, 0.7);
        x += StrictMath.cos(heading);
        y += StrictMath.sin(heading);
        heading += bend;
      }
    }
  }

  /** Round specks of dirt and of torn paper. */
  static void specks(Exposure exposure, int count, RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble(exposure.width);
      double y = random.nextDouble(exposure.height);
      double radius = random.nextDouble(1, 6);
      dot(exposure, x, y, radius, random.nextBoolean() ? 0.9 : 0.2, 0.9);
    }
  }

  private static void dot(
      Exposure exposure, double x, double y, double radius, double tone, double opacity) {
    int reach = (int) Math.ceil(radius + 1);
    int column = (int) Math.floor(x);
    int row = (int) Math.floor(y);
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        double gone = Math.hypot(column + dx + 0.5 - x, row + dy + 0.5 - y);
        double cover = Math.clamp(radius + 0.5 - gone, 0, 1);
        if (cover > 0) {
          exposure.mix(column + dx, row + dy, tone, cover * opacity);
        }
      }
    }
  }

  /** A lamp mirrored in the window: a soft streak from border to border and a round spot. */
  static void glare(Exposure exposure, double strength, RandomGenerator random) {
    if (strength <= 0) {
      return;
    }
    double heading = random.nextDouble(Math.PI);
    double cos = StrictMath.cos(heading);
    double sin = StrictMath.sin(heading);
    double away = random.nextDouble(-0.3, 0.3) * exposure.width;
    double spotX = random.nextDouble(exposure.width);
    double spotY = random.nextDouble(exposure.height);
    double size = exposure.width / 12.0;
    for (int y = 0; y < exposure.height; y++) {
      for (int x = 0; x < exposure.width; x++) {
        double side = (x - exposure.width / 2.0) * cos + (y - exposure.height / 2.0) * sin - away;
        double far = (x - spotX) * (x - spotX) + (y - spotY) * (y - spotY);
        double added = strength * (0.5 * bell(side * side, size) + bell(far, 0.7 * size));
        exposure.set(x, y, exposure.at(x, y) + added);
      }
    }
  }

  private static double bell(double squared, double size) {
    double u = squared / (2 * size * size);
    return u > 20 ? 0 : Math.exp(-u);
  }
}
