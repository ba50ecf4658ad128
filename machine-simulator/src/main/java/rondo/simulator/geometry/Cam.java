package rondo.simulator.geometry;

/**
 * The door's cams (FEATURES N10): how far the door stands open for a share of the cam motor's turn.
 * A cycloidal rise with a dwell at each end, so that the door starts and stops without a knock and
 * the end switches close before the motor stops.
 */
public final class Cam {
  /** The share of the turn at each end during which the door stands still. */
  public static final double DWELL = 0.06;

  private Cam() {}

  /**
   * The door's opening.
   *
   * @param turn share of the motor's turn, 0 to 1
   * @return 0 closed to 1 open
   */
  public static double opening(double turn) {
    double rise = Math.clamp((turn - DWELL) / (1 - 2 * DWELL), 0, 1);
    return rise - Math.sin(2 * Math.PI * rise) / (2 * Math.PI);
  }
}
