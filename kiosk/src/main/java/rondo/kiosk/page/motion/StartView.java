package rondo.kiosk.page.motion;

import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The kiosk looks at its machine before it opens.
 *
 * @param step what it does now, in words
 */
public record StartView(String step) {
  /** The view of a screen; a step that the bundle does not know is shown as it came. */
  public static StartView of(Screen.Starting starting, KioskWords words) {
    String key = "start.step." + starting.step();
    return new StartView(words.words().has(key) ? words.say(key) : starting.step());
  }
}
