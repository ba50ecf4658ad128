package rondo.simulator.truth;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All cases of a machine, by name and by place. The sanity of the oracle: each case once, and never
 * two in one place inside (I10, I13). Immutable.
 */
final class Cases extends AbstractList<Case> {
  private final List<Case> all;
  private final Map<String, Case> named = new HashMap<>();
  private final Map<Place, Case> placed = new HashMap<>();

  private Cases(List<Case> cases) {
    all = List.copyOf(cases);
    all.forEach(this::enter);
  }

  /** These cases; throws {@link IllegalStateException} naming what is there twice. */
  static Cases of(List<Case> cases) {
    return cases instanceof Cases checked ? checked : new Cases(cases);
  }

  private void enter(Case one) {
    if (named.put(one.name(), one) != null) {
      throw new IllegalStateException("the case " + one.name() + " is there twice");
    }
    if (placed.putIfAbsent(one.place(), one) != null && !(one.place() instanceof Place.Outside)) {
      throw new IllegalStateException("two cases at " + one.place().word());
    }
  }

  Optional<Case> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  /** The case at a place; outside, the first of them. */
  Optional<Case> at(Place place) {
    return Optional.ofNullable(placed.get(place));
  }

  @Override
  public Case get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
