package rondo.simulation.plant;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.time.Trace;

/**
 * What became of a planted bug.
 *
 * @param seeds how many seeds, from seed 1, were run until its invariant's checker complained; none
 *     where it did not within the bug's limit
 */
record Caught(Plant plant, Optional<Long> seeds) {
  /** Hunts every bug there is, several at a time; in their order. */
  static List<Caught> all(int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Caught>> hunts =
          Stream.of(Plant.values()).map(plant -> pool.submit(() -> hunt(plant))).toList();
      return hunts.stream().map(Caught::ended).toList();
    }
  }

  private static Caught ended(Future<Caught> hunt) {
    try {
      return hunt.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the hunt was broken off", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a hunt broke off", e.getCause());
    }
  }

  private static Caught hunt(Plant plant) {
    long seen =
        LongStream.rangeClosed(1, plant.limit())
            .filter(seed -> isSeen(plant, seed))
            .findFirst()
            .orElse(0);
    return new Caught(plant, Optional.of(seen).filter(seed -> seed > 0));
  }

  private static boolean isSeen(Plant plant, long seed) {
    return Simulation.run(Scenario.of(seed).with(plant), Trace.hashed()).violations().stream()
        .anyMatch(violation -> violation.invariant().equals(plant.invariant()));
  }
}
