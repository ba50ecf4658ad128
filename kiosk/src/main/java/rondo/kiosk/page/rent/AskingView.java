package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.StepView;
import rondo.kiosk.screen.Screen;

/**
 * The bank is asked.
 *
 * @param promise what is asked for
 * @param steps of the visit, ticked
 */
public record AskingView(String promise, List<StepView> steps) {
  private static final List<String> STEPS = List.of("card", "bank", "disc");

  /** The view of a screen. */
  public static AskingView of(Screen.AskingBank asking, KioskWords words) {
    String reserve = words.money(asking.price().reserve());
    return new AskingView(
        words.say("asking.promise", Map.of("reserve", reserve)),
        StepView.of("asking.step.", STEPS, "bank", words));
  }
}
