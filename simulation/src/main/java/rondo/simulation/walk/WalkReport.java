package rondo.simulation.walk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rondo.simulation.check.Violation;

/** What a walk came by and what it broke. Thread-safe. */
public final class WalkReport {
  private final Map<Stage, Long> stages = new EnumMap<>(Stage.class);
  private final Map<Victim, Long> victims = new EnumMap<>(Victim.class);
  private final List<Broken> broken = new ArrayList<>();
  private long pairs;
  private long runs;
  private long rentals;

  /** A run that broke something. */
  public record Broken(Story story, String point, List<Violation> violations) {}

  synchronized void walked(Story story, Victim victim, WalkedRun run) {
    stages.merge(run.deaths().getFirst(), 1L, Long::sum);
    victims.merge(victim, 1L, Long::sum);
    add(story, run);
  }

  synchronized void walkedTwice(Story story, WalkedRun run) {
    pairs++;
    add(story, run);
  }

  /** The run that ended without reaching its point. */
  synchronized void unharmed(Story story, Victim victim, WalkedRun run) {
    victims.putIfAbsent(victim, 0L);
    add(story, run);
    boolean asItShould = story.rents() == (run.taken() > 0);
    if (!asItShould) {
      var odd = new Violation("I25", story.name(), "ended with %d discs".formatted(run.taken()));
      broken.add(new Broken(story, run.point(), List.of(odd)));
    }
  }

  private void add(Story story, WalkedRun run) {
    runs++;
    rentals += run.taken();
    if (!run.violations().isEmpty()) {
      broken.add(new Broken(story, run.point(), run.violations()));
    }
  }

  /** Crash points that were walked, by what was going on there. */
  public synchronized Map<Stage, Long> stages() {
    return Map.copyOf(stages);
  }

  /** Crash points that were walked, by process. */
  public synchronized Map<Victim, Long> victims() {
    return Map.copyOf(victims);
  }

  /** All crash points. */
  public synchronized long points() {
    return victims.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Runs that were killed twice. */
  public synchronized long pairs() {
    return pairs;
  }

  /** All runs. */
  public synchronized long runs() {
    return runs;
  }

  /** Discs that were taken in them. */
  public synchronized long rentals() {
    return rentals;
  }

  /** Runs that broke something, with what. */
  public synchronized List<Broken> broken() {
    return List.copyOf(broken);
  }
}
