package rondo.kiosk.page.rent;

import java.util.Map;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.Countdown;
import rondo.kiosk.screen.Screen;

/**
 * The end of a rental.
 *
 * @param due end of the first night
 * @param zone whose clock is meant
 * @param money what happens to the money
 * @param receipt where the receipt goes
 * @param countdown until the page goes by itself
 */
public record DoneView(
    String name,
    String cover,
    String due,
    String zone,
    String money,
    String receipt,
    Countdown countdown) {

  /** The view of a screen. */
  public static DoneView of(Screen.Done done, KioskWords words, Countdown countdown) {
    var formats = words.at(done.zone());
    return new DoneView(
        done.work().name(),
        Cover.of(done.work()),
        formats.dayAndTime(done.due()),
        words.say("done.zone", Map.of("zone", formats.zoneName())),
        words.say("done.money", Map.of("amount", words.money(done.reserved()))),
        done.mail()
            .map(mail -> words.say("done.receipt.sent", Map.of("mail", mail)))
            .orElseGet(() -> words.say("done.receipt.none")),
        countdown);
  }
}
