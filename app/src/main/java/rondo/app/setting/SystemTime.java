package rondo.app.setting;

import java.time.Clock;
import rondo.base.time.Ticker;

/** The real calendar and the real monotonic time; every command passes them on from here. */
public final class SystemTime {
  private SystemTime() {}

  /** The calendar, in UTC. */
  public static Clock calendar() {
    return Clock.systemUTC();
  }

  /** Monotonic time. */
  public static Ticker ticker() {
    return System::nanoTime;
  }
}
