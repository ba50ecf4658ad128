package rondo.labels.face;

import rondo.labels.camera.Surface;
import rondo.labels.symbol.Bars;

/**
 * Straight bars beside each other, their middle at a point.
 *
 * @param bars what is printed
 * @param module the width of the narrowest bar, in millimetres
 * @param height of the bars, in millimetres
 * @param right how far their middle lies right of the plane's, in millimetres
 * @param down how far it lies below, in millimetres
 */
public record StraightBars(Bars bars, double module, double height, double right, double down)
    implements Surface {
  /** In the middle of the plane. */
  public static StraightBars centred(Bars bars, double module, double height) {
    return new StraightBars(bars, module, height, 0, 0);
  }

  /** Where the first bar begins, in millimetres right of the plane's middle. */
  public double left() {
    return right - bars.modules() * module / 2;
  }

  @Override
  public double light(double x, double y) {
    boolean inside = Math.abs(y - down) < height / 2;
    return Ink.of(inside && bars.at((int) Math.floor((x - left()) / module)));
  }
}
