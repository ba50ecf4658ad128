package rondo.kiosk.page.motion;

import java.util.List;
import java.util.stream.IntStream;
import rondo.kiosk.page.frame.KioskWords;

/**
 * A step of something that takes a while.
 *
 * @param label in words
 * @param state {@code done}, {@code now} or {@code later}
 */
public record StepView(String label, String state) {
  /** In the place of a step: all of them are done. */
  public static final String OVER = "over";

  /**
   * Steps up to and after the one under way.
   *
   * @param prefix of their keys in the bundle
   * @param steps keys in order
   * @param now the one under way; one that is not among them leaves all for later
   */
  public static List<StepView> of(String prefix, List<String> steps, String now, KioskWords words) {
    int at = now.equals(OVER) ? steps.size() : steps.indexOf(now);
    return IntStream.range(0, steps.size())
        .mapToObj(i -> new StepView(words.say(prefix + steps.get(i)), state(i, at)))
        .toList();
  }

  private static String state(int step, int now) {
    if (step == now) {
      return "now";
    }
    return step < now ? "done" : "later";
  }
}
