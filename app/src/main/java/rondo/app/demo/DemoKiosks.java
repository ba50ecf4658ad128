package rondo.app.demo;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import rondo.base.lifecycle.Lifecycle;
import rondo.server.sample.SampleKiosk;

/** Starts the demo's kiosks beside each other: each waits for sockets and files of its own. */
final class DemoKiosks {
  private DemoKiosks() {}

  /** All of them, in the order of {@link SampleKiosk}; what has started is the lifecycle's. */
  static List<DemoKiosk> start(DemoGround ground, Lifecycle lifecycle) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<DemoKiosk>> starts =
          Stream.of(SampleKiosk.values())
              .<Callable<DemoKiosk>>map(
                  place -> () -> lifecycle.manage(DemoKiosk.start(place, ground)))
              .toList();
      return threads.invokeAll(starts).stream().map(DemoKiosks::started).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the kiosks were started", e);
    }
  }

  private static DemoKiosk started(Future<DemoKiosk> kiosk) {
    try {
      return kiosk.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the kiosks were started", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }
  }
}
