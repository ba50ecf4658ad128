package rondo.simulation.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rondo.base.id.KioskId;
import rondo.simulation.fault.Swarm;
import rondo.simulation.time.Schedule;
import rondo.simulation.time.Trace;

class DiskTest {
  private static final Instant ORIGIN = Instant.parse("2030-12-14T08:00:00Z");
  private static final long HOUR = 3_600_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private final Schedule time = new Schedule(ORIGIN, random, Trace.hashed());
  private Disk disk;

  @BeforeEach
  void begin_with_a_sound_disk() {
    disk = new Disk(new KioskId(new UUID(0, 1)), time, new Swarm(random), () -> {});
  }

  @Test
  void a_second_shortage_counts_from_its_own_beginning() {
    disk.runShort(HOUR, 2 * HOUR);
    pass(2 * HOUR);
    assertThat(disk.belowSince()).isEmpty();
    disk.runShort(HOUR, 2 * HOUR);
    pass(1_000);
    assertThat(disk.belowSince()).contains(ORIGIN.plusMillis(2 * HOUR));
  }

  @Test
  void a_shortage_within_a_shortage_does_not_begin_anew() {
    disk.runShort(HOUR, 2 * HOUR);
    pass(HOUR / 2);
    disk.runShort(HOUR, 2 * HOUR);
    assertThat(disk.belowSince()).contains(ORIGIN);
  }

  @Test
  void too_many_facts_count_from_the_first_that_was_too_many() {
    disk.counted(false);
    pass(HOUR);
    disk.counted(false);
    disk.runShort(HOUR, 2 * HOUR);
    assertThat(disk.belowSince()).contains(ORIGIN);
    disk.counted(true);
    assertThat(disk.belowSince()).contains(ORIGIN.plusMillis(HOUR));
  }

  private void pass(long millis) {
    time.after(millis, "a while", () -> {});
    time.step();
  }
}
