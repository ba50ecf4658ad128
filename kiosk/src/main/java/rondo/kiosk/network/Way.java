package rondo.kiosk.network;

import rondo.protocol.state.State.Point;

/**
 * The straight way over the ground from one place to another.
 *
 * @param metres great-circle distance, 0 or more
 * @param bearing at the start, in degrees from north by east, 0 to below 360
 */
public record Way(long metres, double bearing) {
  /** Mean radius of the earth (IUGG), in metres. */
  private static final double EARTH = 6_371_008.8;

  /** The way between two places, by the haversine formula. */
  public static Way between(Point from, Point to) {
    double fromLatitude = Math.toRadians(from.latitude());
    double toLatitude = Math.toRadians(to.latitude());
    double east = Math.toRadians(to.longitude() - from.longitude());
    double north = toLatitude - fromLatitude;
    double half =
        square(Math.sin(north / 2))
            + Math.cos(fromLatitude) * Math.cos(toLatitude) * square(Math.sin(east / 2));
    double metres = 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    double y = Math.sin(east) * Math.cos(toLatitude);
    double x =
        Math.cos(fromLatitude) * Math.sin(toLatitude)
            - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(east);
    return new Way(Math.round(metres), (Math.toDegrees(Math.atan2(y, x)) + 360) % 360);
  }

  private static double square(double value) {
    return value * value;
  }
}
