package rondo.kiosk.page.back;

import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The disc is back.
 *
 * @param taken when it was taken in, the time that counts
 * @param bill nights and sum, or where they will be told
 */
public record ReturnDoneView(String headline, String taken, String bill, boolean reportable) {

  /** The view of a screen. */
  public static ReturnDoneView of(Screen.ReturnDone done, KioskWords words) {
    String headline =
        done.titleName()
            .map(title -> words.say("returned.title", Map.of("title", title)))
            .orElseGet(() -> words.say("returned.disc"));
    String at = words.at(done.zone()).dayAndTime(done.acceptedAt());
    return new ReturnDoneView(
        headline,
        words.say("returned.taken", Map.of("time", at)),
        bill(done, words),
        done.reportable());
  }

  private static String bill(Screen.ReturnDone done, KioskWords words) {
    if (done.nights().isEmpty() || done.total().isEmpty()) {
      return words.say("returned.bill-follows");
    }
    return words.say(
        "returned.bill",
        Map.of(
            "nights", words.count("returned.nights", done.nights().get()),
            "total", words.money(done.total().get())));
  }
}
