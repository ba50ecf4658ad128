package rondo.simulation.coverage;

import java.util.Comparator;
import java.util.Locale;
import rondo.simulation.fault.FaultKind;

/**
 * A fault and what it met (INVARIANTS, "Coverage").
 *
 * @param state of a kiosk's or the server's workflow, for example {@code vend held-out}
 */
public record Pair(String state, FaultKind fault) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      Comparator.comparing(Pair::state).thenComparing(Pair::fault);

  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code vend held-out x link-away}. */
  @Override
  public String toString() {
    return state + " x " + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
