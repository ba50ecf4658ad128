package rondo.kiosk.page.motion;

import java.util.List;
import java.util.Map;
import rondo.base.time.Ticker;
import rondo.kiosk.page.frame.Cabinet;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The machine brings the disc.
 *
 * @param headline names the disc
 * @param step what happens now, in words
 * @param steps all of them, ticked
 * @param leftMillis to the end, for the numeral
 * @param reading whether the label camera looks
 * @param goesBack whether the disc is on its way back to its slot
 */
public record FetchView(
    String headline,
    String name,
    String cover,
    String step,
    List<StepView> steps,
    long leftMillis,
    CarouselView carousel,
    PlanView plan,
    boolean reading,
    boolean goesBack) {
  private static final List<String> STEPS =
      List.of("turning", "reaching", "reading", "opening", "presenting");

  /** The view of a screen. */
  public static FetchView of(
      Screen.Fetching fetching, KioskWords words, Cabinet cabinet, Ticker ticker) {
    var values =
        Map.of("title", fetching.work().name(), "number", fetching.number(), "of", fetching.of());
    return new FetchView(
        words.say(headline(fetching), values),
        fetching.work().name(),
        Cover.of(fetching.work()),
        words.say("fetch.now." + fetching.step()),
        StepView.of("fetch.step.", STEPS, step(fetching), words),
        fetching.left().toMillis(),
        CarouselView.of(fetching, cabinet, isOver(fetching, ticker)),
        PlanView.of(fetching, cabinet, ticker),
        fetching.step().equals("reading"),
        fetching.step().equals("putting-back"));
  }

  /** A disc that is in the hand has all steps behind it. */
  private static String step(Screen.Fetching fetching) {
    return fetching.step().equals("got") ? StepView.OVER : fetching.step();
  }

  private static String headline(Screen.Fetching fetching) {
    if (fetching.step().equals("got")) {
      return "fetch.got";
    }
    return fetching.of() == 1 ? "fetch.one" : "fetch.several";
  }

  private static boolean isOver(Screen.Fetching fetching, Ticker ticker) {
    long elapsed = ticker.nanos() / 1_000_000 - fetching.begun();
    return fetching.plan().filter(plan -> elapsed >= plan.millis()).isPresent();
  }

  /** Names what is counted: a disc on its way, or one on its way back. */
  public String clock() {
    return "fetch-" + headline.hashCode() + (goesBack ? "-back" : "");
  }

  /** Whole seconds left, at least one. */
  public long seconds() {
    return Math.max(1, (leftMillis + 999) / 1000);
  }
}
