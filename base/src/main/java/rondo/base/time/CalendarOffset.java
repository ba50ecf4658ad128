package rondo.base.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import rondo.base.file.DurableFile;

/**
 * A calendar that runs ahead of another one: the demo's "next day". The offset lies in a file next
 * to the data it dated, survives a restart and only grows, because a calendar that goes back would
 * date a return before its rental. Clocks of other zones share the offset. Thread-safe.
 */
public final class CalendarOffset extends Clock {
  private final Clock base;
  private final Store store;

  private CalendarOffset(Clock base, Store store) {
    this.base = base;
    this.store = store;
  }

  /**
   * Reads the offset, zero where the file is missing.
   *
   * @throws IllegalStateException when the file holds anything but a duration that is not negative
   */
  public static CalendarOffset open(Clock base, Path file) {
    return new CalendarOffset(base, new Store(file, new AtomicReference<>(read(file))));
  }

  /** How far this calendar is ahead. */
  public Duration offset() {
    return store.offset.get();
  }

  /**
   * Moves this calendar ahead; on return the move is on disk.
   *
   * @param by more than zero
   */
  public void advance(Duration by) {
    if (!by.isPositive()) {
      throw new IllegalArgumentException("a calendar only goes ahead, not by " + by);
    }
    store.advance(by);
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new CalendarOffset(base.withZone(zone), store);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset());
  }

  private static Duration read(Path file) {
    if (!Files.exists(file)) {
      return Duration.ZERO;
    }
    try {
      Duration offset = Duration.parse(Files.readString(file).strip());
      if (offset.isNegative()) {
        throw new IllegalStateException(file + " holds a negative calendar offset");
      }
      return offset;
    } catch (DateTimeException e) {
      throw new IllegalStateException(file + " does not hold a calendar offset", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** Lets one writer at a time put the sum on disk before anyone sees it. */
  private static final class Store {
    private final Path file;
    private final AtomicReference<Duration> offset;
    private final ReentrantLock lock = new ReentrantLock();

    Store(Path file, AtomicReference<Duration> offset) {
      this.file = file;
      this.offset = offset;
    }

    void advance(Duration by) {
      lock.lock();
      try {
        Duration sum = offset.get().plus(by);
        DurableFile.replace(file, (sum + "\n").getBytes(StandardCharsets.UTF_8));
        offset.set(sum);
      } finally {
        lock.unlock();
      }
    }
  }
}
