package rondo.vision.ring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rondo.vision.gradient.Tensor;
import rondo.vision.gradient.TileField;

/**
 * Finds the point at which the bars of a ring aim, or round which they run: each tile gives a line,
 * and the hub is where the lines meet, by least squares. Lines that pass far from it count less and
 * less. Stateless.
 */
public final class HubFinder {
  /** How near a line must pass to count much, in pixels, round by round. */
  private static final double[] NEAR = {400, 150, 60, 25, 12, 6, 6};

  /** A line that passes nearer belongs to the hub. */
  private static final double FITS = 9;

  /** Lines that run alike meet nowhere: 1 if all run the same way, 0 if all ways. */
  private static final double PARALLEL = 0.8;

  private static final int LEAST_TILES = 12;

  private HubFinder() {}

  /** A tile's line: through a point, at right angles to a direction. */
  private record Line(double x, double y, double normalX, double normalY, double weight) {
    double awayFrom(double[] point) {
      return normalX * (point[0] - x) + normalY * (point[1] - y);
    }
  }

  /** The hub of bars in a form, if many tiles agree on one inside the picture. */
  public static Optional<Hub> find(TileField field, RingForm form) {
    List<Line> lines = lines(field, form);
    double[] hub = {field.columns() * TileField.SIDE / 2.0, field.rows() * TileField.SIDE / 2.0};
    for (double near : NEAR) {
      Optional<double[]> next = meet(lines, hub, near);
      if (next.isEmpty() || !isInside(next.get(), field)) {
        return Optional.empty();
      }
      hub = next.get();
    }
    return measured(lines, hub, form);
  }

  private static List<Line> lines(TileField field, RingForm form) {
    List<Line> lines = new ArrayList<>();
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        if (field.isBarred(column, row)) {
          Tensor tensor = field.at(column, row);
          double turn = form == RingForm.RADIAL ? 0 : Math.PI / 2;
          double direction = tensor.direction() + turn;
          lines.add(
              new Line(
                  TileField.middle(column),
                  TileField.middle(row),
                  Math.cos(direction),
                  Math.sin(direction),
                  Math.sqrt(tensor.strength())));
        }
      }
    }
    return lines;
  }

  /** Where the lines meet that pass near a point. */
  private static Optional<double[]> meet(List<Line> lines, double[] hub, double near) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double x = 0;
    double y = 0;
    for (Line line : lines) {
      double away = line.awayFrom(hub) / near;
      double weight = line.weight() / (1 + away * away);
      double along = line.normalX() * line.x() + line.normalY() * line.y();
      xx += weight * line.normalX() * line.normalX();
      xy += weight * line.normalX() * line.normalY();
      yy += weight * line.normalY() * line.normalY();
      x += weight * line.normalX() * along;
      y += weight * line.normalY() * along;
    }
    double determinant = xx * yy - xy * xy;
    if (lines.size() < LEAST_TILES || determinant < 0.02 * xx * yy) {
      return Optional.empty();
    }
    return Optional.of(
        new double[] {(yy * x - xy * y) / determinant, (xx * y - xy * x) / determinant});
  }

  private static boolean isInside(double[] point, TileField field) {
    return point[0] > 0
        && point[1] > 0
        && point[0] < (double) field.columns() * TileField.SIDE
        && point[1] < (double) field.rows() * TileField.SIDE;
  }

  private static Optional<Hub> measured(List<Line> lines, double[] hub, RingForm form) {
    double inner = Double.MAX_VALUE;
    double outer = 0;
    double fits = 0;
    double all = 0;
    double cos = 0;
    double sin = 0;
    int count = 0;
    for (Line line : lines) {
      all += line.weight();
      if (Math.abs(line.awayFrom(hub)) < FITS) {
        double distance = Math.hypot(line.x() - hub[0], line.y() - hub[1]);
        inner = Math.min(inner, distance);
        outer = Math.max(outer, distance);
        fits += line.weight();
        double squared = line.normalX() * line.normalX() - line.normalY() * line.normalY();
        cos += line.weight() * squared;
        sin += line.weight() * 2 * line.normalX() * line.normalY();
        count++;
      }
    }
    return count < LEAST_TILES || Math.hypot(cos, sin) > PARALLEL * fits
        ? Optional.empty()
        : Optional.of(new Hub(form, hub[0], hub[1], inner, outer, fits / all));
  }
}
