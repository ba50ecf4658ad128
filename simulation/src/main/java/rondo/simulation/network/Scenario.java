package rondo.simulation.network;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rondo.simulation.fault.Occurrence;
import rondo.simulation.plant.Plant;

/**
 * What a run is: everything that decides what happens in it. Equal scenarios leave equal traces. A
 * seed alone is the whole story; what is taken away from it makes a smaller one.
 *
 * @param seed draws network, people and faults
 * @param only the faults that happen; none given: those that the seed draws
 * @param absent people who never come, by number from 1
 * @param lasting how long faults go on; none given: as long as the seed says
 * @param plant a bug that is planted in it
 */
public record Scenario(
    long seed,
    Optional<Set<Occurrence>> only,
    Set<Integer> absent,
    Optional<Duration> lasting,
    Optional<Plant> plant) {
  public Scenario {
    only = only.map(these -> Collections.unmodifiableSet(new TreeSet<>(these)));
    absent = Collections.unmodifiableSet(new TreeSet<>(absent));
  }

  /** A seed with all that it draws. */
  public static Scenario of(long seed) {
    return new Scenario(seed, Optional.empty(), Set.of(), Optional.empty(), Optional.empty());
  }

  /** The same, but of all faults only these happen. */
  public Scenario withOnly(Collection<Occurrence> these) {
    return new Scenario(seed, Optional.of(new TreeSet<>(these)), absent, lasting, plant);
  }

  /** The same without these people. */
  public Scenario without(Collection<Integer> people) {
    return new Scenario(seed, only, new TreeSet<>(people), lasting, plant);
  }

  /** The same, with faults for so long. */
  public Scenario lasting(Duration faults) {
    return new Scenario(seed, only, absent, Optional.of(faults), plant);
  }

  /** Options of {@code ./rondo simulate} that run it again. */
  public String options() {
    var words = new StringBuilder("--replay " + seed);
    only.ifPresent(
        these -> words.append(" --only ").append(these.isEmpty() ? "none" : list(these)));
    if (!absent.isEmpty()) {
      words.append(" --without ").append(list(absent));
    }
    lasting.ifPresent(faults -> words.append(" --hours ").append(faults.toHours()));
    plant.ifPresent(bug ->
        words.append(" --plant ").append(bug.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return words.toString();
  }

  private static String list(Collection<?> these) {
    return these.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** The same with a bug in it. */
  public Scenario with(Plant bug) {
    return new Scenario(seed, only, absent, lasting, Optional.of(bug));
  }
}
