package rondo.kiosk.breaker;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/** Takes time and chance from wherever it can, to show that the rule sees each way. */
@SuppressWarnings({"TimeZoneUsage", "ThreadJoinLoop"})
public final class ClockImpl {
  private ClockImpl() {}

  /** Every forbidden call once. */
  public static Object everything() throws InterruptedException {
    LongSupplier nanos = System::nanoTime;
    Thread.sleep(1);
    System.out.println(LocalDate.now(ZoneOffset.UTC));
    return List.of(
        Instant.now(),
        Clock.systemUTC(),
        nanos,
        System.currentTimeMillis(),
        UUID.randomUUID(),
        Math.random(),
        ForkJoinPool.commonPool(),
        List.of(1).parallelStream(),
        List.of(1).stream().parallel(),
        new Random(),
        ThreadLocalRandom.current());
  }
}
