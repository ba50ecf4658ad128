package rondo.simulation.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import rondo.server.rental.RentalState;
import rondo.simulation.check.Violation;
import rondo.simulation.coverage.Pair;
import rondo.simulation.fault.FaultKind;
import rondo.simulation.people.People;
import rondo.simulation.time.Trace;

/**
 * Many seeds, several at a time, each on one thread of its own. Every {@value #SAMPLE}th is run
 * twice and must leave the same trace. A seed that breaks something stops nothing.
 */
public final class Campaign {
  /** One seed in so many is run twice. */
  public static final int SAMPLE = 50;

  private final Map<FaultKind, Long> faults = new EnumMap<>(FaultKind.class);
  private final Map<People.Deed, Long> deeds = new EnumMap<>(People.Deed.class);
  private final Map<RentalState, Long> rentals = new EnumMap<>(RentalState.class);
  private final Map<Pair, Long> met = new TreeMap<>();
  private final Map<Long, List<Violation>> broken = new TreeMap<>();
  private final List<Long> different = new ArrayList<>();
  private Lived lived = Lived.NOTHING;
  private long steps;
  private long payments;
  private int runs;

  private Campaign() {}

  /**
   * Runs seeds.
   *
   * @param from the first
   * @param count how many, 1 or more
   * @param threads how many at a time
   * @param each hears of each seed as it ends, one at a time
   */
  public static Campaign run(long from, long count, int threads, Consumer<Outcome> each) {
    return run(from, count, threads, () -> true, each);
  }

  /**
   * Runs seeds as long as somebody wants.
   *
   * @param most how many at most
   * @param wanted asked before each seed, by several threads
   */
  public static Campaign run(
      long from, long most, int threads, BooleanSupplier wanted, Consumer<Outcome> each) {
    var campaign = new Campaign();
    var next = new AtomicLong();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(
            pool.submit(() -> {
              for (long one = next.getAndIncrement();
                  one < most && wanted.getAsBoolean();
                  one = next.getAndIncrement()) {
                campaign.live(from + one, each);
              }
            }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("not all seeds were run: the campaign was broken off", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a seed broke off", e.getCause());
    }
    return campaign;
  }

  private void live(long seed, Consumer<Outcome> each) {
    boolean twice = seed % SAMPLE == 0;
    Outcome outcome = Simulation.run(Scenario.of(seed), twice ? Trace.hashed() : Trace.none());
    boolean differs = twice && !sameAgain(outcome);
    add(outcome, differs);
    tell(outcome.withoutEvidence(), each);
  }

  private static boolean sameAgain(Outcome outcome) {
    return Simulation.run(Scenario.of(outcome.seed()), Trace.hashed())
        .hash()
        .equals(outcome.hash());
  }

  private synchronized void tell(Outcome outcome, Consumer<Outcome> each) {
    each.accept(outcome);
  }

  private synchronized void add(Outcome outcome, boolean differs) {
    runs++;
    steps += outcome.steps();
    payments += outcome.evidence().payments().size();
    lived = lived.and(outcome.lived());
    outcome.faults().forEach((kind, times) -> faults.merge(kind, times, Long::sum));
    outcome.deeds().forEach((deed, times) -> deeds.merge(deed, times, Long::sum));
    outcome.met().forEach((pair, times) -> met.merge(pair, times, Long::sum));
    outcome.evidence().server().rentals().forEach(row -> rentals.merge(row.state(), 1L, Long::sum));
    if (!outcome.violations().isEmpty()) {
      broken.put(outcome.seed(), outcome.violations());
    }
    if (differs) {
      different.add(outcome.seed());
    }
  }

  /** How many seeds were run. */
  public int runs() {
    return runs;
  }

  /** How much happened in all. */
  public long steps() {
    return steps;
  }

  /** How much was lived through. */
  public Lived lived() {
    return lived;
  }

  /** Operations that the payment side decided. */
  public long payments() {
    return payments;
  }

  /** How often each fault happened; one that never did is missing. */
  public Map<FaultKind, Long> faults() {
    return Map.copyOf(faults);
  }

  /** How often each fault met each state. */
  public Map<Pair, Long> met() {
    return new TreeMap<>(met);
  }

  /** What people did. */
  public Map<People.Deed, Long> deeds() {
    return Map.copyOf(deeds);
  }

  /** How many rentals ended in each state. */
  public Map<RentalState, Long> rentals() {
    return Map.copyOf(rentals);
  }

  /** Seeds with what they broke. */
  public Map<Long, List<Violation>> broken() {
    return new TreeMap<>(broken);
  }

  /** Seeds whose second run left another trace. */
  public List<Long> different() {
    return List.copyOf(different);
  }
}
