package rondo.simulation.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All walks: every story, every process, several at a time, each on one thread of its own. */
public final class Walks {
  /** A stride that leaves out all runs that are killed twice. */
  public static final int NO_PAIRS = 0;

  private Walks() {}

  /**
   * Walks until no crash point is left.
   *
   * @param threads how many at a time, 1 or more
   * @param stride of the points after which a second death is tried: 1 for all of them, {@link
   *     #NO_PAIRS} for none
   */
  public static WalkReport walk(int threads, int stride) {
    var report = new WalkReport();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (Story story : Story.values()) {
        for (Victim victim : Victim.values()) {
          var walk = new CrashWalk(story, victim, report);
          all.add(pool.submit(walk::once));
          if (stride > NO_PAIRS) {
            all.add(pool.submit(() -> walk.twice(stride)));
          }
        }
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("not every point was walked: the walks were broken off", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a walk broke off", e.getCause());
    }
    return report;
  }
}
