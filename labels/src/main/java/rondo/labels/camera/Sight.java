package rondo.labels.camera;

/** The lines of sight of a view: from the sensor to the plane. Immutable. */
final class Sight {
  private final View view;
  private final double halfWidth;
  private final double cosTilt;
  private final double sinTilt;
  private final double cosAxis;
  private final double sinAxis;
  private final double cosAngle;
  private final double sinAngle;

  Sight(View view) {
    this.view = view;
    halfWidth = view.width() / 2.0;
    cosTilt = StrictMath.cos(view.tilt());
    sinTilt = StrictMath.sin(view.tilt());
    cosAxis = StrictMath.cos(view.tiltAxis());
    sinAxis = StrictMath.sin(view.tiltAxis());
    cosAngle = StrictMath.cos(view.angle());
    sinAngle = StrictMath.sin(view.angle());
  }

  /** The light that reaches a point of the sensor, in pixels from the picture's top left. */
  double light(Surface surface, double sensorX, double sensorY) {
    double x = sensorX - halfWidth;
    double y = sensorY - view.height() / 2.0;
    double bent = 1 + view.barrel() * (x * x + y * y) / (halfWidth * halfWidth);
    x = x * bent - view.right();
    y = y * bent - view.down();
    double along = x * cosAxis + y * sinAxis;
    double across = y * cosAxis - x * sinAxis;
    double reach = view.scale() * view.distance();
    double planeAcross = across * view.distance() / (cosTilt * reach - across * sinTilt);
    double planeAlong = along * (view.distance() + planeAcross * sinTilt) / reach;
    double planeX = planeAlong * cosAxis - planeAcross * sinAxis;
    double planeY = planeAlong * sinAxis + planeAcross * cosAxis;
    return surface.light(
        planeX * cosAngle + planeY * sinAngle, planeY * cosAngle - planeX * sinAngle);
  }
}
