package rondo.kiosk.page.motion;

import java.time.Duration;
import java.util.Map;
import rondo.design.piece.Ring;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * Take your disc.
 *
 * @param count which disc of the cart; empty for the only one
 * @param countdown until the disc is drawn in again
 * @param extendable whether more time can be had
 */
public record TakeView(
    String name, String cover, String count, Countdown countdown, boolean extendable) {
  /** How long a disc is held out (screens, section 6). */
  private static final Duration HELD = Duration.ofSeconds(45);

  /** The view of a screen. */
  public static TakeView of(Screen.Take take, KioskWords words) {
    String count =
        take.of() == 1
            ? ""
            : words.say("take.count", Map.of("number", take.number(), "of", take.of()));
    return new TakeView(
        take.work().name(),
        Cover.of(take.work()),
        count,
        Countdown.of(
            "take-" + take.number() + "-" + take.extensions(),
            HELD,
            take.left(),
            words.say("take.seconds"),
            Ring.Size.NORMAL),
        take.canExtend());
  }
}
