package rondo.base.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Owns what a command started and closes it in reverse, once, however often and from however many
 * threads it is asked. Every part is closed even when another fails. Thread-safe.
 */
public final class Lifecycle implements AutoCloseable {
  private final String name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private boolean closed;

  /**
   * Starts with nothing to close.
   *
   * @param name what is owned, for messages
   */
  public Lifecycle(String name) {
    this.name = name;
  }

  /**
   * Takes over a part and hands it back, so that it can be used in the same line.
   *
   * @throws StartStoppedException when this is closed already; the part is closed first
   */
  public <T extends AutoCloseable> T manage(T part) {
    lock.lock();
    try {
      if (!closed) {
        parts.push(part);
        return part;
      }
    } finally {
      lock.unlock();
    }
    StartStoppedException late = new StartStoppedException(name);
    closeInto(part, late);
    throw late;
  }

  /**
   * Starts a part and owns it from its first moment: a close from another thread (Ctrl-C in the
   * middle of a start) waits until the part has started or failed, and then closes it.
   *
   * @throws StartStoppedException when this is closed already; nothing is started then
   */
  public <T extends AutoCloseable> T start(Supplier<T> starter) {
    lock.lock();
    try {
      if (closed) {
        throw new StartStoppedException(name);
      }
      T part = starter.get();
      parts.push(part);
      return part;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Ends a start that failed: closes what had been started.
   *
   * @return what to throw: the fault, or {@link StartStoppedException} if the end was asked for
   *     before it, because then parts vanish under a start that still goes on
   */
  public RuntimeException abandon(RuntimeException fault) {
    boolean stopped;
    lock.lock();
    try {
      stopped = closed;
    } finally {
      lock.unlock();
    }
    close();
    return stopped ? new StartStoppedException(name, fault) : fault;
  }

  /** Ends {@link #awaitShutdown}; does not wait for anything itself. */
  public void requestShutdown() {
    asked.countDown();
  }

  /** Waits until {@link #requestShutdown} or {@link #close} is called or the thread interrupted. */
  public void awaitShutdown() throws InterruptedException {
    asked.await();
  }

  /**
   * Makes the end of the process (Ctrl-C, SIGTERM) close this first. What fails then is suppressed
   * in the exception that the hook's thread prints.
   */
  public Lifecycle closeAtExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, name + "-stop"));
    return this;
  }

  /**
   * Closes every part in reverse order. A second call waits for the first and does nothing.
   *
   * @throws ShutdownException when parts failed to close
   */
  @Override
  public void close() {
    asked.countDown();
    ShutdownException failed = new ShutdownException(name);
    lock.lock();
    try {
      closed = true;
      while (!parts.isEmpty()) {
        closeInto(parts.pop(), failed);
      }
    } finally {
      lock.unlock();
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }

  private static void closeInto(AutoCloseable part, Exception collector) {
    try {
      part.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      collector.addSuppressed(e);
    } catch (Exception e) {
      collector.addSuppressed(e);
    }
  }
}
