package rondo.simulator.room;

/**
 * A card that the machine room offers to swipe. Never printed.
 *
 * @param name what a person reads on the button, for example "approved"
 * @param track1 raw track 1
 * @param track2 raw track 2
 */
public record NamedCard(String name, String track1, String track2) {
  @Override
  public String toString() {
    return "NamedCard[" + name + "]";
  }
}
