package rondo.kiosk.page.rent;

import java.util.Map;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * Swipe your card.
 *
 * @param what the disc
 * @param promise what the swipe does to the customer's money
 * @param unread what to mend after a swipe that could not be read; empty before
 * @param reading whether a swipe is being looked at
 */
public record PayView(
    String what, PriceView price, String promise, String unread, boolean reading) {

  /** The view of a screen. */
  public static PayView of(Screen.Pay pay, KioskWords words) {
    String reserve = words.money(pay.price().reserve());
    return new PayView(
        pay.work().name(),
        PriceView.of(pay.price(), words),
        words.say("pay.promise", Map.of("reserve", reserve)),
        pay.unreadable() == 0 ? "" : words.count("pay.unread", pay.triesLeft()),
        pay.reading());
  }
}
