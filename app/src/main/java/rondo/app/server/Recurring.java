package rondo.app.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a small piece of work again and again on a thread of its own, and at once when woken. A
 * fault is logged and the work is tried again at the next turn. Thread-safe.
 */
final class Recurring implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Recurring.class);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final Semaphore woken = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;

  private Recurring(String name, Duration pause, Runnable work) {
    thread = Thread.ofVirtual().name(name).unstarted(() -> run(name, pause, work));
  }

  static Recurring start(String name, Duration pause, Runnable work) {
    var recurring = new Recurring(name, pause, work);
    recurring.thread.start();
    return recurring;
  }

  /** The next turn begins now. */
  void wake() {
    woken.release();
  }

  @Override
  public void close() {
    stopping = true;
    wake();
    try {
      thread.join(STOP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String name, Duration pause, Runnable work) {
    try {
      while (!stopping) {
        turn(name, work);
        if (woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          woken.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void turn(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.error("{} failed and is tried again", name, e);
    }
  }
}
