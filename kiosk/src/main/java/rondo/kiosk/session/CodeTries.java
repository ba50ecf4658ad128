package rondo.kiosk.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How often in a row a wrong service code was typed here. After several nobody can try on for a
 * while, so that no code is found by trying (T8).
 *
 * @param wrong in a row
 * @param last when the last of them was typed
 */
record CodeTries(int wrong, Instant last) {
  static final CodeTries NONE = new CodeTries(0, Instant.EPOCH);

  private static final int MOST = 5;
  private static final Duration PAUSE = Duration.ofMinutes(5);

  /** One more; after a pause they are counted anew. */
  CodeTries more(Instant now) {
    return new CodeTries(wrong >= MOST ? 1 : wrong + 1, now);
  }

  /** Whether nobody is let in now. A clock that is set meanwhile does not make it longer. */
  boolean pause(Instant now) {
    return wrong >= MOST && Duration.between(last, now).abs().compareTo(PAUSE) < 0;
  }
}
