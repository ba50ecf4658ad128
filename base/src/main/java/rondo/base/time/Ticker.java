package rondo.base.time;

/** Monotonic time, for motion and time-outs; never for calendars. Thread-safe (DESIGN, flow 9). */
@FunctionalInterface
public interface Ticker {
  /** Nanoseconds since an arbitrary origin; never goes back. */
  long nanos();
}
