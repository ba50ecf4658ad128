package rondo.simulation.fault;

import java.util.Comparator;
import java.util.Locale;

/**
 * One fault of a run, by which it can be kept or left out of the next one.
 *
 * @param number counts, from 1, how often a run asked whether a fault of this kind happens
 */
public record Occurrence(FaultKind kind, long number) implements Comparable<Occurrence> {
  private static final Comparator<Occurrence> ORDER =
      Comparator.comparing(Occurrence::kind).thenComparingLong(Occurrence::number);

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Occurrence parse(String words) {
    int colon = words.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("no fault: " + words);
    }
    FaultKind kind =
        FaultKind.valueOf(words.substring(0, colon).toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Occurrence(kind, Long.parseLong(words.substring(colon + 1)));
  }

  @Override
  public int compareTo(Occurrence other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code message-lost:12}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ":" + number;
  }
}
