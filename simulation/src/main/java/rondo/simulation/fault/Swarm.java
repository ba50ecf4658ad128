package rondo.simulation.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which faults a seed knows and how often they come: many seeds have few of them, few have all. For
 * one thread alone.
 */
public final class Swarm {
  private static final double MOST = 0.08;

  private final RandomGenerator random;
  private RandomGenerator later;
  private final Map<FaultKind, Double> chances = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Long> happened = new EnumMap<>(FaultKind.class);
  private boolean on;

  /** Draws the faults of a seed. */
  public Swarm(RandomGenerator random) {
    this.random = random;
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

  /** Whether it happens this time; then it is counted. */
  public boolean happens(FaultKind kind) {
    RandomGenerator from = kind.isFirst() ? random : later;
    boolean yes = on && from.nextDouble() < chances.getOrDefault(kind, 0.0);
    if (yes) {
      count(kind);
    }
    return yes;
  }

  /** It happened. */
  public void count(FaultKind kind) {
    happened.merge(kind, 1L, Long::sum);
  }

  /** How often each happened. */
  public Map<FaultKind, Long> happened() {
    return Map.copyOf(happened);
  }
}
