package rondo.simulation.shrink;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import rondo.simulation.check.Violation;
import rondo.simulation.fault.Occurrence;
import rondo.simulation.network.Outcome;
import rondo.simulation.network.Scenario;
import rondo.simulation.network.Simulation;
import rondo.simulation.time.Trace;

/**
 * Takes away from a run what it does not need to break the same invariant: first hours, so that the
 * other tries are short, then faults, people, hours and faults again. For one thread alone.
 */
public final class Shrinking {
  private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 16, 32, 64, 128);

  private final String invariant;
  private final int most;
  private int runs;

  private Shrinking(String invariant, int most) {
    this.invariant = invariant;
    this.most = most;
  }

  /**
   * Shrinks a run.
   *
   * @param whole the run as it was
   * @param most how many runs may be tried; then the smallest so far counts
   * @return empty if it breaks nothing
   */
  public static Optional<Shrunk> of(Scenario whole, int most) {
    Outcome first = run(whole);
    return first.violations().stream()
        .findFirst()
        .map(found -> new Shrinking(found.invariant(), most).shrink(whole, first));
  }

  /**
   * Shrinks a run that breaks several invariants.
   *
   * @param invariant the one that the smallest run must still break
   * @return empty if it does not
   */
  public static Optional<Shrunk> of(Scenario whole, String invariant, int most) {
    Outcome first = run(whole);
    return first.violations().stream()
        .filter(found -> found.invariant().equals(invariant))
        .findFirst()
        .map(_ -> new Shrinking(invariant, most).shrink(whole, first));
  }

  private Shrunk shrink(Scenario whole, Outcome first) {
    Scenario small = withFewerHours(whole);
    small = withFewerFaults(small, run(small).occurrences());
    small = withFewerPeople(small);
    small = withFewerHours(small);
    small = withFewerFaults(small, run(small).occurrences());
    Outcome last = run(small);
    Violation violation = broken(last).orElseThrow();
    return new Shrunk(small, last, violation, first.occurrences().size(), runs);
  }

  private Scenario withFewerFaults(Scenario scenario, List<Occurrence> happened) {
    return scenario.withOnly(
        DeltaDebugging.smallest(happened, these -> fails(scenario.withOnly(these))));
  }

  private Scenario withFewerPeople(Scenario scenario) {
    List<Integer> all = IntStream.rangeClosed(1, people(scenario)).boxed().toList();
    List<Integer> present =
        DeltaDebugging.smallest(all, these -> fails(scenario.without(others(all, these))));
    return scenario.without(others(all, present));
  }

  private static int people(Scenario scenario) {
    var count = new AtomicInteger();
    Simulation.run(scenario, Trace.hashed(), network -> count.set(network.plan().crowd().people()));
    return count.get();
  }

  private static List<Integer> others(List<Integer> all, List<Integer> these) {
    return all.stream().filter(one -> !these.contains(one)).toList();
  }

  private Scenario withFewerHours(Scenario scenario) {
    return HOURS.stream()
        .map(Duration::ofHours)
        .filter(hours -> scenario.lasting().map(it -> hours.compareTo(it) < 0).orElse(true))
        .map(scenario::lasting)
        .filter(this::fails)
        .findFirst()
        .orElse(scenario);
  }

  private boolean fails(Scenario scenario) {
    if (runs >= most) {
      return false;
    }
    runs++;
    return broken(run(scenario)).isPresent();
  }

  private Optional<Violation> broken(Outcome outcome) {
    return outcome.violations().stream()
        .filter(found -> found.invariant().equals(invariant))
        .findFirst();
  }

  private static Outcome run(Scenario scenario) {
    return Simulation.run(scenario, Trace.hashed());
  }
}
