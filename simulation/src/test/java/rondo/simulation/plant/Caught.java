package rondo.simulation.plant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import rondo.simulation.check.Checkers;
import rondo.simulation.check.Moment;
import rondo.simulation.network.Network;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.time.Trace;

/**
 * What became of a planted bug.
 *
 * @param seeds how many seeds, from seed 1, were run until its invariant's checker complained of
 *     one that it does not complain of without the bug; none where it did not within the bug's
 *     limit
 */
record Caught(Plant plant, Optional<Long> seeds) {
  /** What breaks in a seed without any bug; nothing, if all is well. */
  private static final Map<Long, Set<String>> SOUND = new ConcurrentHashMap<>();

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

  /** Complained about with the bug, and not without it. */
  private static boolean isSeen(Plant plant, long seed) {
    String invariant = plant.invariant();
    return broken(Scenario.of(seed).with(plant)).contains(invariant)
        && !SOUND.computeIfAbsent(seed, it -> broken(Scenario.of(it))).contains(invariant);
  }

  /** What the checkers find when it is over, without those who look on meanwhile. */
  private static Set<String> broken(Scenario scenario) {
    Outcome outcome = Simulation.run(scenario, Trace.none(), Network::judgeAtTheEnd);
    return Checkers.counts(Checkers.check(outcome.evidence(), Moment.QUIET)).keySet();
  }
}
