package rondo.kiosk.session;

import java.time.Duration;

/**
 * How long nobody may touch the screen in this visit.
 *
 * @param doublings how often more time was asked for
 * @param asking whether "Still there?" is asked now
 * @param limit idle limit of the page that is shown, before doublings
 */
record Stillness(int doublings, boolean asking, Duration limit) {
  /** So long is an answer waited for. */
  static final Duration ANSWER = Duration.ofSeconds(20);

  /** WCAG 2.2.1 wants ten extensions at least; after as many the limit grows no more. */
  private static final int MOST = 10;

  static final Stillness NONE = new Stillness(0, false, SessionFlow.BROWSE_IDLE);

  Stillness asked() {
    return new Stillness(doublings, true, limit);
  }

  Stillness answered() {
    return new Stillness(doublings, false, limit);
  }

  Stillness longer() {
    return new Stillness(Math.min(MOST, doublings + 1), false, limit);
  }

  Stillness on(Duration page) {
    return new Stillness(doublings, asking, page);
  }

  /** An idle limit as often doubled as was asked for. */
  Duration stretched(Duration idle) {
    return idle.multipliedBy(1L << doublings);
  }
}
