package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.GivenView;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.motion.Countdown;
import rondo.kiosk.screen.Screen;

/**
 * The end of a rental.
 *
 * @param title to one disc or to several
 * @param discs all that were wanted
 * @param due end of the first night
 * @param zone whose clock is meant
 * @param money what happens to the money
 * @param receipt where the receipt goes
 * @param reportable whether a fault can be reported
 * @param countdown until the page goes by itself
 */
public record DoneView(
    String title,
    List<GivenView> discs,
    String due,
    String zone,
    String money,
    String receipt,
    boolean reportable,
    Countdown countdown) {

  /** The view of a screen. */
  public static DoneView of(Screen.Done done, KioskWords words, Countdown countdown) {
    var formats = words.at(done.zone());
    return new DoneView(
        words.count("done.title", count(done, Screen.Fate.TAKEN)),
        GivenView.of(done.discs(), words),
        formats.dayAndTime(done.due()),
        words.say("done.zone", Map.of("zone", formats.zoneName()))
            + " "
            + words.count("done.kiosks", done.kiosks()),
        money(done, words),
        done.mail()
            .map(mail -> words.say("done.receipt.sent", Map.of("mail", mail)))
            .orElseGet(() -> words.say("done.receipt.none")),
        done.reportable(),
        countdown);
  }

  private static String money(Screen.Done done, KioskWords words) {
    var values =
        Map.of(
            "amount", words.money(done.charged()),
            "count", Long.toString(count(done, Screen.Fate.TAKEN)));
    if (count(done, Screen.Fate.UNSURE) > 0) {
      return words.say("done.money.unsure", values);
    }
    boolean all = count(done, Screen.Fate.KEPT) == 0;
    String key = done.discs().size() == 1 ? "done.money" : "done.money.several";
    return words.say(key, values) + (all ? "" : " " + words.say("done.money.rest"));
  }

  private static long count(Screen.Done done, Screen.Fate fate) {
    return done.discs().stream().filter(disc -> disc.fate() == fate).count();
  }

  /** Whether several were wanted, so that each must be told of. */
  public boolean several() {
    return discs.size() > 1;
  }
}
