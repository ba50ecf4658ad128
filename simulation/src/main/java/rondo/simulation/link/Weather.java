package rondo.simulation.link;

import java.util.random.RandomGenerator;

/** The network between one kiosk and the server. For one thread alone. */
public final class Weather {
  private static final int USUAL = 40;

  private boolean away;
  private long awayTimes;

  /** The network is away, or back. */
  public void turn(boolean isAway) {
    away = isAway;
    awayTimes++;
  }

  /** Whether nothing gets through now. */
  public boolean isAway() {
    return away;
  }

  /** Counts its turns. */
  public long turns() {
    return awayTimes;
  }

  /** How long a message takes, in milliseconds. */
  long latency(RandomGenerator random) {
    return 2L + random.nextInt(USUAL);
  }
}
