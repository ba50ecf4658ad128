package rondo.machine.device;

import java.util.List;
import java.util.stream.IntStream;
import rondo.base.place.Slot;

/**
 * How many slots a machine has and where (FEATURES N10: about 102). By configuration.
 *
 * @param decks one or more; more than one needs a lift
 * @param positions slots on each deck
 */
public record MachineLayout(int decks, int positions) {
  public MachineLayout {
    if (decks < 1 || decks > 20 || positions < 4 || positions > 360) {
      throw new IllegalArgumentException("no such carousel: " + decks + " decks of " + positions);
    }
  }

  public int slotCount() {
    return decks * positions;
  }

  public boolean has(Slot slot) {
    return slot.deck() <= decks && slot.position() <= positions;
  }

  /** Every slot, by deck and then position. */
  public List<Slot> slots() {
    return IntStream.rangeClosed(1, decks)
        .boxed()
        .flatMap(deck -> IntStream.rangeClosed(1, positions).mapToObj(p -> new Slot(deck, p)))
        .toList();
  }
}
