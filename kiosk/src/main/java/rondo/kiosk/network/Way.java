package rondo.kiosk.network;

import rondo.base.place.GreatCircle;
import rondo.protocol.state.State.Point;

/**
 * The straight way over the ground from one place to another.
 *
 * @param metres great-circle distance, 0 or more
 * @param bearing at the start, in degrees from north by east, 0 to below 360
 */
public record Way(long metres, double bearing) {
  /** The way between two places, and its bearing at the start. */
  public static Way between(Point from, Point to) {
    double fromLatitude = Math.toRadians(from.latitude());
    double toLatitude = Math.toRadians(to.latitude());
    double east = Math.toRadians(to.longitude() - from.longitude());
    double metres =
        GreatCircle.metres(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    double y = Math.sin(east) * Math.cos(toLatitude);
    double x =
        Math.cos(fromLatitude) * Math.sin(toLatitude)
            - Math.sin(fromLatitude) * Math.cos(toLatitude) * Math.cos(east);
    return new Way(Math.round(metres), (Math.toDegrees(Math.atan2(y, x)) + 360) % 360);
  }
}
