package rondo.kiosk.page.motion;

import rondo.design.piece.Ring;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * Still there?
 *
 * @param countdown until the visit ends
 */
public record StillView(Countdown countdown) {
  /** The view of a screen. */
  public static StillView of(Screen.StillThere still, KioskWords words) {
    return new StillView(
        Countdown.of(
            "still-" + still.extensions(),
            still.left(),
            still.left(),
            words.say("still.seconds"),
            Ring.Size.NORMAL));
  }
}
