package rondo.simulation.link;

import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import rondo.simulation.time.Schedule;

/**
 * The network between one kiosk and the server: away, away in one direction, or clogged. For one
 * thread alone.
 */
public final class Weather {
  private static final int USUAL = 40;

  private final Schedule time;
  private final Set<Way> blocked = EnumSet.noneOf(Way.class);
  private long clogEnds;
  private long turns;

  /** A clear sky. */
  public Weather(Schedule time) {
    this.time = time;
  }

  /** The network is away, or back as if nothing had been. */
  public void turn(boolean isAway) {
    turns++;
    clogEnds = 0;
    blocked.clear();
    if (isAway) {
      blocked.addAll(EnumSet.allOf(Way.class));
    }
  }

  /** From now on nothing comes through from the kiosk to the server, or the other way. */
  void block(Way way) {
    turns++;
    blocked.add(way);
  }

  /** From now on the server hears nothing of the kiosk, which hears it. */
  public void blockToServer() {
    block(Way.TO_SERVER);
  }

  /** From now on the kiosk hears nothing of the server, which hears it. */
  public void blockToKiosk() {
    block(Way.TO_KIOSK);
  }

  /** For so many milliseconds nothing comes through; then everything does that was said. */
  public void clog(long millis) {
    turns++;
    clogEnds = time.now() + millis;
  }

  /** Whether something is the matter with it. */
  public boolean isBad() {
    return !blocked.isEmpty() || clog() > 0;
  }

  /** Whether messages that go this way are lost. */
  boolean blocks(Way way) {
    return blocked.contains(way);
  }

  /** For how many more milliseconds nothing arrives, 0 where all is well. */
  long clog() {
    return Math.max(0, clogEnds - time.now());
  }

  /** Counts its turns. */
  public long turns() {
    return turns;
  }

  /** How long a message takes, in milliseconds. */
  long latency(RandomGenerator random) {
    return 2L + random.nextInt(USUAL);
  }
}
