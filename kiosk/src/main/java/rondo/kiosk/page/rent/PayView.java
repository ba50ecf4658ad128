package rondo.kiosk.page.rent;

import java.util.Map;
import java.util.stream.Collectors;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * Swipe your card.
 *
 * @param what the discs
 * @param promise what the swipe does to the customer's money
 * @param unread what to mend after a swipe that could not be read; empty before
 */
public record PayView(String what, PriceView price, String promise, String unread) {

  /** The view of a screen. */
  public static PayView of(Screen.Pay pay, KioskWords words) {
    String reserve = words.money(pay.price().reserve());
    String key = pay.works().size() == 1 ? "pay.promise" : "pay.promise.several";
    return new PayView(
        pay.works().stream().map(Screen.Work::name).collect(Collectors.joining(", ")),
        PriceView.of(pay.price(), words),
        words.say(key, Map.of("reserve", reserve)),
        pay.unreadable() == 0 ? "" : words.count("pay.unread", pay.triesLeft()));
  }
}
