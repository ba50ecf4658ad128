package rondo.labels.face;

import rondo.labels.camera.Surface;
import rondo.labels.symbol.Bars;

/**
 * Bars that stand radially round the hub, clockwise from an angle (FEATURES R8).
 *
 * @param bars what is printed
 * @param module the width of the narrowest bar half way out, in millimetres
 * @param inner where the bars begin, in millimetres from the middle
 * @param outer where they end
 * @param start the angle of the first bar, in radians
 */
public record RadialBars(Bars bars, double module, double inner, double outer, double start)
    implements Surface {
  /** Refuses bars that do not fit into the ring with their quiet zones. */
  public RadialBars {
    if ((bars.modules() + Bars.QUIET) * module > Math.PI * (inner + outer)) {
      throw new IllegalArgumentException("too many bars for a ring of this size");
    }
  }

  /** The angle of one module, in radians. */
  public double step() {
    return 2 * module / (inner + outer);
  }

  @Override
  public double light(double x, double y) {
    double radius = Math.sqrt(x * x + y * y);
    if (radius < inner || radius >= outer) {
      return Ink.PAPER;
    }
    double turn = Math.atan2(y, x) - start;
    double onward = turn - 2 * Math.PI * Math.floor(turn / (2 * Math.PI));
    return Ink.of(bars.at((int) (onward / step())));
  }
}
