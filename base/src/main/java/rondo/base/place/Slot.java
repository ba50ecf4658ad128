package rondo.base.place;

/**
 * A place in the carousel (FEATURES R4).
 *
 * @param deck 1 is the lowest
 * @param position 1 is at the carousel's reference mark, counted against the clock from above
 */
public record Slot(int deck, int position) implements Comparable<Slot> {
  public Slot {
    if (deck < 1 || deck > 99 || position < 1 || position > 999) {
      throw new IllegalArgumentException("no such slot: deck " + deck + ", position " + position);
    }
  }

  @Override
  public int compareTo(Slot other) {
    int byDeck = Integer.compare(deck, other.deck);
    return byDeck != 0 ? byDeck : Integer.compare(position, other.position);
  }

  /** How people and logs name it, for example {@code 2-17}. */
  @Override
  public String toString() {
    return deck + "-" + position;
  }
}
