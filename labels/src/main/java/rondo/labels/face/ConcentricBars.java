package rondo.labels.face;

import rondo.labels.camera.Surface;
import rondo.labels.symbol.Bars;

/**
 * Bars that are full circles round the hub, the first one innermost (FEATURES R8).
 *
 * @param bars what is printed
 * @param module the width of the narrowest circle, in millimetres
 * @param inner where the first circle begins, in millimetres from the middle
 */
public record ConcentricBars(Bars bars, double module, double inner) implements Surface {
  @Override
  public double light(double x, double y) {
    double out = Math.sqrt(x * x + y * y) - inner;
    return Ink.of(out >= 0 && bars.at((int) (out / module)));
  }
}
