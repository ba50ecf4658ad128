package rondo.base.place;

/** Distances over the ground, as the crow flies. Pure. */
public final class GreatCircle {
  /** Mean radius of the earth (IUGG), in metres. */
  private static final double EARTH = 6_371_008.8;

  private GreatCircle() {}

  /** The distance of two places in metres, by the haversine formula; angles in degrees. */
  public static double metres(
      double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
    double east = Math.toRadians(toLongitude - fromLongitude);
    double north = Math.toRadians(toLatitude - fromLatitude);
    double half =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(fromLatitude))
                * Math.cos(Math.toRadians(toLatitude))
                * square(Math.sin(east / 2));
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
  }

  private static double square(double value) {
    return value * value;
  }
}
