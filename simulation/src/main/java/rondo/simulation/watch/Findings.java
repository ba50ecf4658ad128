package rondo.simulation.watch;

import java.util.ArrayList;
import java.util.List;
import rondo.simulation.check.Violation;

/** What was found after one event, before it is known which one that was. For one thread alone. */
final class Findings {
  /** One that does not know its event yet. */
  record Finding(String invariant, String subject, String what) {}

  private final List<Finding> found = new ArrayList<>();

  /** Something about a row, disc or file does not hold. */
  void add(String invariant, String kind, Object name, String what, Object... details) {
    found.add(new Finding(invariant, kind + " " + name, what.formatted(details)));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** All of it, first seen then. */
  List<Violation> at(String when) {
    return found.stream()
        .map(it -> new Violation(it.invariant(), it.subject(), it.what() + ", first seen " + when))
        .toList();
  }
}
