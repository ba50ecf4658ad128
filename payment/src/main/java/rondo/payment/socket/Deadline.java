package rondo.payment.socket;

import java.net.SocketTimeoutException;
import java.time.Duration;
import rondo.base.time.Ticker;

/** The end of a call on monotonic time, however many bytes dribble in before it. */
record Deadline(Ticker ticker, long end) {

  static Deadline in(Duration duration, Ticker ticker) {
    return new Deadline(ticker, ticker.nanos() + duration.toNanos());
  }

  /** At least 1, rounded up; throws once the deadline is reached. */
  int millisLeft() throws SocketTimeoutException {
    long left = end - ticker.nanos();
    if (left <= 0) {
      throw new SocketTimeoutException("the deadline is over");
    }
    return Math.toIntExact((left + 999_999) / 1_000_000);
  }
}
