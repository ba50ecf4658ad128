package rondo.app;

import java.time.Clock;
import rondo.base.time.Ticker;

/** The real calendar and the real monotonic time; every command passes them on from here. */
final class SystemTime {
  private SystemTime() {}

  static Clock calendar() {
    return Clock.systemUTC();
  }

  static Ticker ticker() {
    return System::nanoTime;
  }
}
