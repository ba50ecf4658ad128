package rondo.simulation.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which faults a seed knows and how often they come: many seeds have few of them, few have all. For
 * one thread alone.
 */
public final class Swarm {
  private static final double MOST = 0.1;

  private final RandomGenerator random;
  private final Map<FaultKind, Double> chances = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Long> happened = new EnumMap<>(FaultKind.class);
  private boolean on;

  /** Draws the faults of a seed. */
  public Swarm(RandomGenerator random) {
    this.random = random;
    double share = random.nextInt(8) == 0 ? 1 : random.nextDouble() * 0.6;
    for (FaultKind kind : FaultKind.values()) {
      double chance = random.nextDouble() < share ? MOST * random.nextDouble() : 0;
      chances.put(kind, chance);
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
    boolean yes = on && random.nextDouble() < chances.getOrDefault(kind, 0.0);
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
