package rondo.kiosk.page.failure;

import java.util.Optional;
import rondo.kiosk.page.back.ElsewhereView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The kiosk rests.
 *
 * @param why in a sentence
 * @param returns whether a disc can still be brought back, in a sentence
 * @param open the same, for the button
 * @param clock whether the clock of a disc can be stopped here
 * @param nearest another kiosk
 */
public record RestView(
    String why, String returns, boolean open, boolean clock, Optional<ElsewhereView> nearest) {
  private static final String REASON = "rest.reason.";

  /** The view of a screen. */
  public static RestView of(Screen.OutOfService rest, KioskWords words) {
    String key = REASON + rest.reason();
    return new RestView(
        words.say(words.words().has(key) ? key : REASON + "other"),
        words.say(rest.returnsWork() ? "rest.returns-work" : "rest.returns-closed"),
        rest.returnsWork(),
        rest.stopsClock(),
        rest.nearest().map(there -> ElsewhereView.of(there, words)));
  }
}
