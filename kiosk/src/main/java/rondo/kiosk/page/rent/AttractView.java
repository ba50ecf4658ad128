package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The invitation: covers on a ring, and what can be had.
 *
 * @param covers on the ring
 * @param count how many discs can be had, as a numeral; empty for none
 * @param here what the numeral counts, in words
 * @param from the lowest price, or why nothing can be had
 * @param notice what became of the visit before; may be empty
 * @param staff whether a service code can be typed
 */
public record AttractView(
    List<Placed> covers, String count, String here, String from, String notice, boolean staff) {
  /** Design px from the middle of the ring to the middle of a cover. */
  private static final int RADIUS = 395;

  /**
   * A cover and its place round the ring's middle.
   *
   * @param x design px to the right
   * @param y design px down
   */
  public record Placed(String cover, int x, int y) {}

  /** The view of a screen. */
  public static AttractView of(Screen.Attract attract, KioskWords words) {
    List<Screen.Work> works = attract.covers();
    return new AttractView(
        IntStream.range(0, works.size()).mapToObj(i -> placed(works.get(i), i, works)).toList(),
        attract.discsHere() == 0 ? "" : Integer.toString(attract.discsHere()),
        attract.discsHere() == 0 ? "" : words.count("attract.here", attract.discsHere()),
        attract
            .from()
            .map(price -> words.say("attract.from", Map.of("price", words.money(price))))
            .orElseGet(() -> words.say("attract.none")),
        attract.ended() ? words.say("attract.ended") : "",
        attract.staff());
  }

  private static Placed placed(Screen.Work work, int index, List<Screen.Work> works) {
    double turn = 2 * Math.PI * index / works.size();
    return new Placed(
        Cover.of(work),
        (int) Math.round(RADIUS * Math.sin(turn)),
        (int) Math.round(-RADIUS * Math.cos(turn)));
  }
}
