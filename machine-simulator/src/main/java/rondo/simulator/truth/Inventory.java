package rondo.simulator.truth;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sanity of the oracle: each case once, and never two in one place inside (I10, I13). */
final class Inventory {
  private Inventory() {}

  /** Throws {@link IllegalStateException} naming what is there twice. */
  static void check(List<Case> cases) {
    Set<String> names = new HashSet<>();
    Set<Place> places = new HashSet<>();
    for (Case one : cases) {
      if (!names.add(one.name())) {
        throw new IllegalStateException("the case " + one.name() + " is there twice");
      }
      if (!(one.place() instanceof Place.Outside) && !places.add(one.place())) {
        throw new IllegalStateException("two cases at " + one.place().word());
      }
    }
  }
}
