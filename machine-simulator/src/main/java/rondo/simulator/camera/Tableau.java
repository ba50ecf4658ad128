package rondo.simulator.camera;

import java.util.List;
import rondo.labels.camera.Sheet;
import rondo.labels.camera.Surface;

/**
 * Sheets that lie on each other before the camera, the lowest first, each in its own pose.
 *
 * @param layers one or more
 */
record Tableau(List<Layer> layers) implements Surface {
  /** A sheet, moved by millimetres and turned clockwise by radians about its own middle. */
  static final class Layer {
    private final Sheet sheet;
    private final double right;
    private final double down;
    private final double cos;
    private final double sin;

    Layer(Sheet sheet, double right, double down, double angle) {
      this.sheet = sheet;
      this.right = right;
      this.down = down;
      cos = StrictMath.cos(angle);
      sin = StrictMath.sin(angle);
    }

    /** As it was drawn. */
    static Layer straight(Sheet sheet) {
      return new Layer(sheet, 0, 0, 0);
    }

    private boolean hides(double x, double y) {
      double across = x - right;
      double along = y - down;
      return sheet.hides(across * cos + along * sin, along * cos - across * sin);
    }

    private double over(double under, double x, double y) {
      double across = x - right;
      double along = y - down;
      return sheet.over(under, across * cos + along * sin, along * cos - across * sin);
    }
  }

  @Override
  public double light(double x, double y) {
    int lowest = layers.size() - 1;
    while (lowest > 0 && !layers.get(lowest).hides(x, y)) {
      lowest--;
    }
    double light = 0;
    for (int i = lowest; i < layers.size(); i++) {
      light = layers.get(i).over(light, x, y);
    }
    return light;
  }

  @Override
  public int points() {
    return 1;
  }
}
