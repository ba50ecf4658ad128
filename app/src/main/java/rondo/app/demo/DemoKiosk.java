package rondo.app.demo;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import rondo.app.kiosk.KioskRun;
import rondo.kiosk.screen.ScreenFrame;

/**
 * The demo's kiosk with its plug. Pulling it drops the whole kiosk without a word; its files and
 * the machine stay as they are. Thread-safe.
 */
final class DemoKiosk implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Supplier<KioskRun> start;
  private Optional<KioskRun> run = Optional.empty();

  DemoKiosk(Supplier<KioskRun> start) {
    this.start = start;
  }

  /** Gives it power; nothing happens if it has. */
  void plugIn() {
    lock.lock();
    try {
      if (run.isEmpty()) {
        run = Optional.of(start.get());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes its power; nothing happens if it has none. */
  void pull() {
    lock.lock();
    try {
      run.ifPresent(KioskRun::close);
      run = Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** How it stands, while it has power. */
  Optional<ScreenFrame.Standing> standing() {
    lock.lock();
    try {
      return run.map(kiosk -> kiosk.controller().current().head().standing());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    pull();
  }
}
