package rondo.kiosk.page.back;

import java.util.List;
import java.util.Map;
import rondo.design.page.Look;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.StepView;
import rondo.kiosk.screen.Screen;

/**
 * A return under way.
 *
 * @param headline what to do or what happens now
 * @param text one sentence more
 * @param picture what the cabinet's picture shows: {@code hold}, {@code insert}, {@code taking},
 *     {@code out}, {@code shut}
 * @param steps all of them, ticked as the sensors say so; none once the case is handed back
 */
public record ReturnView(
    String headline, String text, String picture, List<StepView> steps, boolean cancellable) {
  private static final List<String> STEPS =
      List.of("hold", "reading", "checking", "insert", "taking-in", "storing");

  /** The view of a screen. */
  public static ReturnView of(Screen.Return back, KioskWords words) {
    String key = "return." + back.step();
    String text = words.say(key + ".text");
    return new ReturnView(
        words.say(key),
        back.titleName()
            .map(title -> words.say("return.known", Map.of("title", title, "text", text)))
            .orElse(text),
        picture(back.step()),
        STEPS.contains(listed(back.step()))
            ? StepView.of("return.step.", STEPS, listed(back.step()), words)
            : List.of(),
        back.cancellable());
  }

  /** The lights are down while the machine has the case. */
  public static Look.Theme theme(Screen.Return back) {
    return switch (picture(back.step())) {
      case "taking", "shut" -> Look.Theme.NIGHT;
      default -> Look.Theme.DAY;
    };
  }

  private static String picture(String step) {
    return switch (step) {
      case "taking-in", "checking-case", "storing" -> "taking";
      case "opening", "insert" -> "insert";
      case "take-back" -> "out";
      case "closing" -> "shut";
      default -> "hold";
    };
  }

  private static String listed(String step) {
    return switch (step) {
      case "no-label" -> "hold";
      case "opening" -> "insert";
      case "checking-case" -> "taking-in";
      default -> step;
    };
  }
}
