package rondo.server.link;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import rondo.base.time.Ticker;

/**
 * How fast the Facts of one kiosk are applied: a backlog of a month is worked through at a bounded
 * rate, and all backlogs together leave database connections to the Asks. For one thread.
 */
final class FactPace {
  private final Semaphore turns;
  private final Allowance allowance;
  private final Ticker ticker;

  /**
   * A pace.
   *
   * @param turns shared by all kiosks, fair
   */
  FactPace(LinkLimits limits, Semaphore turns, Ticker ticker) {
    this.turns = turns;
    this.allowance = new Allowance(limits.factsAtRest(), limits.facts(), ticker.nanos());
    this.ticker = ticker;
  }

  /** Waits until one more Fact may be applied; false when {@code stopping} came before. */
  boolean await(CountDownLatch stopping) throws InterruptedException {
    long wait = allowance.take(ticker.nanos());
    return wait == 0 || !stopping.await(wait, TimeUnit.NANOSECONDS);
  }

  /** Does the work in its turn. */
  void inTurn(Runnable work) throws InterruptedException {
    turns.acquire();
    try {
      work.run();
    } finally {
      turns.release();
    }
  }
}
