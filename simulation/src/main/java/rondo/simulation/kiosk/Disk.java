package rondo.simulation.kiosk;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import rondo.base.id.KioskId;
import rondo.kiosk.journal.KioskStoreException;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.fault.Swarm;
import rondo.simulation.time.Schedule;

/**
 * The disk under a kiosk's records: it runs short of room, is full, or fails a write of which
 * nobody knows whether it was done. Like the real file it writes nothing more for a process that it
 * has failed once (F20). For one thread alone.
 */
final class Disk {
  private final KioskId kiosk;
  private final Schedule time;
  private final Swarm swarm;
  private final Runnable trouble;
  private Instant lowFrom = Instant.EPOCH;
  private long lowUntil;
  private long fullFrom;
  private Optional<Instant> crowded = Optional.empty();
  private boolean failed;
  private int failures;

  /**
   * A sound disk.
   *
   * @param trouble hears that its kiosk will soon find something wrong
   */
  Disk(KioskId kiosk, Schedule time, Swarm swarm, Runnable trouble) {
    this.kiosk = kiosk;
    this.time = time;
    this.swarm = swarm;
    this.trouble = trouble;
  }

  /**
   * It runs short of room.
   *
   * @param lasts so many milliseconds from now
   * @param full in so many milliseconds it has none at all
   */
  void runShort(long lasts, long full) {
    if (hasReserve()) {
      lowFrom = time.instant();
    }
    lowUntil = time.now() + lasts;
    fullFrom = time.now() + full;
    trouble.run();
  }

  /** There is room again. */
  void heal() {
    lowUntil = 0;
  }

  /** Another process opens the file. */
  void opened() {
    failed = false;
  }

  /** Whether what is kept for returns is whole. */
  boolean hasReserve() {
    return time.now() >= lowUntil;
  }

  /** As many Facts wait on it now as may or fewer, or there are too many. */
  void counted(boolean mayWait) {
    crowded = mayWait ? Optional.empty() : crowded.or(() -> Optional.of(time.instant()));
  }

  /** Since when room or number of Facts has been below the reserve; empty where it is whole. */
  Optional<Instant> belowSince() {
    if (hasReserve()) {
      return crowded;
    }
    return Optional.of(crowded.filter(since -> since.isBefore(lowFrom)).orElse(lowFrom));
  }

  /** One transaction. */
  <T> T write(Supplier<T> transaction) {
    if (failed) {
      throw new KioskStoreException("the disk failed before; start again");
    }
    if (!hasReserve() && time.now() >= fullFrom) {
      throw broken("the disk is full");
    }
    boolean fails = swarm.happens(FaultKind.DISK_FAILED, kiosk);
    failures += fails ? 1 : 0;
    if (fails && failures % 2 == 0) {
      throw broken("the disk failed before it wrote");
    }
    T written = transaction.get();
    if (fails) {
      throw broken("the disk wrote and failed to say so");
    }
    return written;
  }

  /** What the controller's look at its reserve comes to. */
  boolean look() {
    if (failed) {
      throw new KioskStoreException("the disk failed before; start again");
    }
    return hasReserve();
  }

  private KioskStoreException broken(String why) {
    failed = true;
    trouble.run();
    return new KioskStoreException(why);
  }
}
