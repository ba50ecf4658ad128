package rondo.app.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.sample.SampleKiosk;

/** The demo's kiosks, started beside each other: each waits for sockets and files of its own. */
final class DemoKiosks implements AutoCloseable {
  private final Lifecycle lifecycle = new Lifecycle("kiosks");
  private final List<DemoKiosk> all;

  private DemoKiosks(DemoGround ground) {
    try {
      all = startAll(ground);
    } catch (RuntimeException e) {
      throw lifecycle.abandon(e);
    }
  }

  /** Starts all of them; those that have started are stopped again if one fails. */
  static DemoKiosks start(DemoGround ground) {
    return new DemoKiosks(ground);
  }

  private List<DemoKiosk> startAll(DemoGround ground) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<DemoKiosk>> starts =
          Stream.of(SampleKiosk.values())
              .<Callable<DemoKiosk>>map(
                  place -> () -> lifecycle.manage(DemoKiosk.start(place, ground)))
              .toList();
      return threads.invokeAll(starts).stream().map(DemoKiosks::started).toList();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static DemoKiosk started(Future<DemoKiosk> kiosk) {
    try {
      return kiosk.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while the kiosks were started", cause);
  }

  /** In the order of {@link SampleKiosk}. */
  List<DemoKiosk> all() {
    return all;
  }

  @Override
  public void close() {
    lifecycle.close();
  }
}
