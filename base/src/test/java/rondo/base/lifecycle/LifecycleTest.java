package rondo.base.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifecycleTest {
  private final List<String> closed = new CopyOnWriteArrayList<>();
  private final Lifecycle lifecycle = new Lifecycle("kiosk");

  private AutoCloseable part(String name) {
    return () -> closed.add(name);
  }

  @Test
  void parts_close_in_reverse_and_once() {
    AutoCloseable store = part("store");
    assertThat(lifecycle.manage(store)).isSameAs(store);
    lifecycle.manage(part("web"));
    lifecycle.close();
    lifecycle.close();
    assertThat(closed).containsExactly("web", "store");
  }

  @Test
  void a_part_that_fails_does_not_keep_the_others_open() {
    lifecycle.manage(part("store"));
    lifecycle.manage(() -> {
      throw new IllegalStateException("stuck");
    });
    lifecycle.manage(() -> {
      throw new java.io.IOException("gone");
    });
    Throwable thrown = catchThrowable(lifecycle::close);
    assertThat(thrown).isInstanceOf(ShutdownException.class).hasMessageContaining("kiosk");
    assertThat(thrown.getSuppressed())
        .extracting(Throwable::getMessage)
        .containsExactly("gone", "stuck");
    assertThat(closed).containsExactly("store");
    lifecycle.close();
  }

  @Test
  void a_part_that_comes_too_late_is_closed_at_once() {
    lifecycle.close();
    assertThatThrownBy(() -> lifecycle.manage(part("late")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(closed).containsExactly("late");
  }

  @Test
  void a_close_in_the_middle_of_a_start_waits_for_it_and_closes_what_came() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    Thread start =
        Thread.ofVirtual()
            .start(() ->
                lifecycle.start(() -> {
                  starting.countDown();
                  awaitBriefly(started);
                  return part("database");
                }));
    starting.await();
    Thread close = Thread.ofPlatform().start(lifecycle::close);
    while (close.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(closed).isEmpty();
    started.countDown();
    start.join();
    close.join();
    assertThat(closed).containsExactly("database");
  }

  @Test
  void after_the_close_nothing_is_started() {
    lifecycle.close();
    assertThatThrownBy(() -> lifecycle.start(() -> part("never")))
        .isInstanceOf(StartStoppedException.class);
    assertThat(closed).isEmpty();
  }

  @Test
  void a_start_that_fails_leaves_the_parts_before_it_to_be_closed() {
    lifecycle.start(() -> part("store"));
    assertThatThrownBy(() ->
            lifecycle.start(() -> {
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    lifecycle.close();
    assertThat(closed).containsExactly("store");
  }

  @Test
  void what_fails_after_the_end_was_asked_for_is_no_fault() {
    var fault = new IllegalStateException("the database is gone");
    assertThat(new Lifecycle("open").abandon(fault)).isSameAs(fault);
    lifecycle.manage(part("store"));
    lifecycle.close();
    assertThat(lifecycle.abandon(fault)).isInstanceOf(StartStoppedException.class);
  }

  private static void awaitBriefly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void who_waits_is_woken_by_a_request_and_by_a_close() throws Exception {
    for (Runnable end : List.<Runnable>of(lifecycle::requestShutdown, lifecycle::close)) {
      CountDownLatch woken = new CountDownLatch(1);
      Thread waiting =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  lifecycle.awaitShutdown();
                  woken.countDown();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      end.run();
      assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
      waiting.join();
    }
  }

  @Test
  void many_threads_that_close_at_once_close_each_part_once() {
    for (int i = 0; i < 50; i++) {
      lifecycle.manage(part("part " + i));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        threads.execute(lifecycle::close);
      }
    }
    assertThat(closed).hasSize(50).doesNotHaveDuplicates();
  }
}
