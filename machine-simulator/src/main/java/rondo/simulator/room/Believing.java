package rondo.simulator.room;

import java.util.Map;
import java.util.Optional;
import rondo.base.place.Slot;

/**
 * Asks the controller of a machine what it believes, where somebody can: the world itself cannot.
 * Thread-safe.
 */
@FunctionalInterface
public interface Believing {
  /** What is believed of each slot; empty while there is no controller, or nobody can ask it. */
  Optional<Map<Slot, Believed>> slots();

  /** Where nobody can ask. */
  static Believing nothing() {
    return Optional::empty;
  }
}
