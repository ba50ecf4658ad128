package rondo.server.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rondo.base.id.KioskId;

class KioskTurnsTest {
  private static final KioskId KIOSK = new KioskId(new UUID(1, 1));
  private static final KioskId OTHER = new KioskId(new UUID(1, 2));

  private final KioskTurns turns = new KioskTurns();
  private final AtomicInteger newest = new AtomicInteger(1);
  private final List<Integer> said = new CopyOnWriteArrayList<>();
  private final CountDownLatch read = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private boolean slowly() {
    int what = newest.get();
    read.countDown();
    awaited(goOn);
    return said.add(what);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Timeout(60)
  void what_was_read_first_never_has_the_last_word() throws InterruptedException {
    Thread slow = Thread.ofVirtual().start(() -> turns.take(KIOSK, this::slowly));
    awaited(read);
    newest.set(2);
    Thread quick = Thread.ofVirtual().start(() -> turns.take(KIOSK, () -> said.add(newest.get())));
    turns.take(OTHER, () -> said.add(0));
    goOn.countDown();
    slow.join();
    quick.join();
    assertThat(said).containsExactly(0, 1, 2);
  }
}
