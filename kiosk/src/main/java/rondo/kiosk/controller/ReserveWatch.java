package rondo.kiosk.controller;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.time.Ticker;
import rondo.kiosk.journal.KioskStore;

/** Looks once a second whether the store has its reserve (I23). For the kiosk's thread alone. */
final class ReserveWatch {
  private static final Logger log = LoggerFactory.getLogger(ReserveWatch.class);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

  private final KioskStore store;
  private final Ticker ticker;
  private long looked;
  private boolean whole;

  ReserveWatch(KioskStore store, Ticker ticker) {
    this.store = store;
    this.ticker = ticker;
    looked = ticker.nanos();
    whole = store.hasReserve();
  }

  /** What was seen last. */
  boolean isWhole() {
    return whole;
  }

  /** Looks again if it is time; true if what is seen has changed. */
  boolean changed() {
    long now = ticker.nanos();
    if (now - looked < PAUSE) {
      return false;
    }
    looked = now;
    boolean before = whole;
    whole = store.hasReserve();
    if (before != whole) {
      log.warn(whole ? "the reserve is whole again" : "below the reserve: only returns from now");
    }
    return before != whole;
  }
}
