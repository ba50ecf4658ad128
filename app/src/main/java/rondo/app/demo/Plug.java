package rondo.app.demo;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import rondo.app.kiosk.KioskRun;

/**
 * A kiosk's plug. Pulling it drops the whole kiosk without a word; its files and the machine stay
 * as they are. Thread-safe.
 */
final class Plug {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<KioskRun> start;
  private volatile Optional<KioskRun> run = Optional.empty();

  Plug(Supplier<KioskRun> start) {
    this.start = start;
  }

  void putIn() {
    lock.lock();
    try {
      if (run.isEmpty()) {
        run = Optional.of(start.get());
      }
    } finally {
      lock.unlock();
    }
  }

  void pull() {
    lock.lock();
    try {
      run.ifPresent(KioskRun::close);
      run = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** The same without waiting for a start or an end that is under way. */
  Optional<KioskRun> now() {
    return run;
  }

  /** What runs while it is in. */
  Optional<KioskRun> run() {
    lock.lock();
    try {
      return run;
    } finally {
      lock.unlock();
    }
  }
}
