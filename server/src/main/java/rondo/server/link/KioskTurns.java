package rondo.server.link;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import rondo.base.id.KioskId;

/**
 * One at a time for each kiosk: what is read and then said to it is said in the order in which it
 * was read, so that what was read first never has the last word. Thread-safe.
 */
final class KioskTurns {
  private final Map<KioskId, ReentrantLock> locks = new ConcurrentHashMap<>();

  /** Does this when nobody else does anything for this kiosk. */
  boolean take(KioskId kiosk, BooleanSupplier work) {
    ReentrantLock lock = locks.computeIfAbsent(kiosk, _ -> new ReentrantLock());
    lock.lock();
    try {
      return work.getAsBoolean();
    } finally {
      lock.unlock();
    }
  }
}
