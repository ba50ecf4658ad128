package rondo.simulation.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a small part of a list that still fails, none of whose elements can be left out (A. Zeller,
 * "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
final class DeltaDebugging {
  private DeltaDebugging() {}

  /**
   * The small part.
   *
   * @param all fails
   * @param fails whether a part fails; asked again and again
   */
  static <T> List<T> smallest(List<T> all, Predicate<List<T>> fails) {
    if (fails.test(List.of())) {
      return List.of();
    }
    List<T> rest = all;
    int parts = 2;
    while (rest.size() > 1 && parts <= rest.size()) {
      Optional<List<T>> smaller = without(rest, parts, fails);
      if (smaller.isPresent()) {
        rest = smaller.get();
        parts = Math.clamp(parts - 1L, 2, Math.max(2, rest.size()));
      } else if (parts == rest.size()) {
        return rest;
      } else {
        parts = Math.min(2 * parts, rest.size());
      }
    }
    return rest;
  }

  /** One part alone, or all but one part. */
  private static <T> Optional<List<T>> without(List<T> all, int parts, Predicate<List<T>> fails) {
    for (int i = 0; i < parts; i++) {
      List<T> alone = all.subList(from(all, i, parts), from(all, i + 1, parts));
      if (parts == 2 && fails.test(alone)) {
        return Optional.of(List.copyOf(alone));
      }
      List<T> others = new ArrayList<>(all);
      others.subList(from(all, i, parts), from(all, i + 1, parts)).clear();
      if (parts > 2 && fails.test(others)) {
        return Optional.of(others);
      }
    }
    return Optional.empty();
  }

  private static int from(List<?> all, int part, int parts) {
    return (int) ((long) all.size() * part / parts);
  }
}
