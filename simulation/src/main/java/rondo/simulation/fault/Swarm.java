package rondo.simulation.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import rondo.base.id.KioskId;

/**
 * Which faults a seed knows and how often they come: many seeds have few of them, few have all.
 * Whatever goes wrong asks here first, so that each fault has a number and can be left out of a
 * later run. For one thread alone.
 */
public final class Swarm {
  private static final double MOST = 0.1;

  private final RandomGenerator random;
  private RandomGenerator later;
  private final Optional<Set<Occurrence>> only;
  private final Map<FaultKind, Double> chances = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Long> happened = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Long> asked = new EnumMap<>(FaultKind.class);
  private final List<Occurrence> occurrences = new ArrayList<>();
  private final List<Watcher> watchers = new ArrayList<>();
  private boolean on;

  /** Hears of each fault at the moment it happens, before what it does. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Something goes wrong.
     *
     * @param kiosk where; none: at the server
     */
    void goesWrong(FaultKind kind, Optional<KioskId> kiosk);
  }

  /** Draws the faults of a seed. */
  public Swarm(RandomGenerator random) {
    this(random, Optional.empty());
  }

  /**
   * Draws the faults of a seed.
   *
   * @param only if it is there, exactly these happen whatever is drawn
   */
  public Swarm(RandomGenerator random, Optional<Set<Occurrence>> only) {
    this.random = random;
    this.only = only;
    this.later = random;
    draw(random, random.nextInt(8) == 0 ? 1 : random.nextDouble() * 0.6, true);
  }

  /** Draws those that came later, from a chance of their own: a third of all seeds has none. */
  public void drawMore(RandomGenerator more) {
    later = more;
    draw(more, more.nextInt(3) == 0 ? 0 : more.nextDouble(), false);
  }

  private void draw(RandomGenerator from, double share, boolean first) {
    for (FaultKind kind : FaultKind.values()) {
      if (kind.isFirst() == first) {
        chances.put(kind, from.nextDouble() < share ? MOST * from.nextDouble() : 0);
      }
    }
  }

  /** Tells of each fault. */
  public void watch(Watcher listener) {
    watchers.add(listener);
  }

  /** From now on faults happen, or do not. */
  public void turn(boolean faults) {
    on = faults;
  }

  /** Whether faults happen now. */
  public boolean isOn() {
    return on;
  }

  /** Whether this seed knows such a fault at all. */
  public boolean knows(FaultKind kind) {
    return chances.getOrDefault(kind, 0.0) > 0;
  }

  /** Whether it happens this time at the server; then it is counted. */
  public boolean happens(FaultKind kind) {
    return happens(kind, Optional.empty());
  }

  /** Whether it happens this time at this kiosk; then it is counted. */
  public boolean happens(FaultKind kind, KioskId kiosk) {
    return happens(kind, Optional.of(kiosk));
  }

  private boolean happens(FaultKind kind, Optional<KioskId> kiosk) {
    RandomGenerator from = kind.isFirst() ? random : later;
    boolean drawn = on && from.nextDouble() < chances.getOrDefault(kind, 0.0);
    boolean yes = on && isChosen(kind, drawn);
    if (yes) {
      count(kind, kiosk);
    }
    return yes;
  }

  /**
   * Whether a fault that was drawn elsewhere may happen now. It is not counted: who brings it about
   * counts it at the moment when it strikes.
   */
  public boolean lets(FaultKind kind) {
    return on && isChosen(kind, true);
  }

  private boolean isChosen(FaultKind kind, boolean drawn) {
    long number = asked.merge(kind, 1L, Long::sum);
    if (!drawn && only.isEmpty()) {
      return false;
    }
    var one = new Occurrence(kind, number);
    boolean yes = only.map(these -> these.contains(one)).orElse(true);
    if (yes) {
      occurrences.add(one);
    }
    return yes;
  }

  /** It strikes the server. */
  public void count(FaultKind kind) {
    count(kind, Optional.empty());
  }

  /** It strikes this kiosk. */
  public void count(FaultKind kind, KioskId kiosk) {
    count(kind, Optional.of(kiosk));
  }

  private void count(FaultKind kind, Optional<KioskId> kiosk) {
    happened.merge(kind, 1L, Long::sum);
    watchers.forEach(watcher -> watcher.goesWrong(kind, kiosk));
  }

  /** How often each happened. */
  public Map<FaultKind, Long> happened() {
    return Map.copyOf(happened);
  }

  /** Everything that was let happen, in its order. */
  public List<Occurrence> occurrences() {
    return List.copyOf(occurrences);
  }
}
