package rondo.tariff.night;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * How long a customer has whose disc could not be taken in (market ask 1): as long as a first night
 * that begins then, which is the time that everybody knows by the second visit. Kiosk and server
 * say it by this one function.
 */
public final class Grace {
  private Grace() {}

  /**
   * Until when the disc may come back as if it had been taken in at {@code noted}.
   *
   * @param noted when it could not be taken in
   * @param nightEnds local time at which nights end
   * @param zone of the kiosk that could not take it
   */
  public static Instant until(Instant noted, LocalTime nightEnds, ZoneId zone) {
    return new Nights(nightEnds, 1, zone, noted).due(1);
  }
}
