package rondo.kiosk.page.rent;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rondo.base.money.Money;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

/**
 * The price block, the same wherever a price stands (screens, section 9).
 *
 * @param reserve what the bank reserves, as an amount
 * @param now what that means, in words
 * @param promises what will be paid and when, in order
 * @param week heads the days
 * @param days how the price steps over a week
 * @param note what the amounts of the days leave out; may be empty
 */
public record PriceView(
    String reserve, String now, List<Promise> promises, String week, List<Day> days, String note) {
  static final int DAYS = 7;

  /** A line: when, and how much. */
  public record Promise(String when, String what) {}

  /**
   * A day of the week to come.
   *
   * @param name in short
   * @param amount what a return on this day costs before the night's end
   * @param today whether it is the first
   * @param step whether a night ends on it, so that the price steps
   */
  public record Day(String name, String amount, boolean today, boolean step) {}

  /** The block of a price. */
  public static PriceView of(Screen.Price price, KioskWords words) {
    boolean taxOnTop = price.reserve().compareTo(price.firstNight()) > 0;
    String due = words.night(price.dueIfTakenNow(), price.zone());
    var values = values(price, words);
    return new PriceView(
        words.money(price.reserve()),
        words.say(key("price.now.what", price)),
        List.of(
            new Promise(
                words.say("price.back", Map.of("due", due)),
                words.say(taxOnTop ? "price.back.net" : "price.back.gross", values)),
            new Promise(
                words.say("price.further"),
                words.say(
                    key(taxOnTop ? "price.further.net" : "price.further.gross", price), values)),
            new Promise(words.say("price.most"), words.say(key("price.most.what", price), values))),
        words.say(key("price.days", price), values),
        days(price, words),
        taxOnTop ? words.say("price.days.net", values) : "");
  }

  /** Of several discs the sums are told, in words of their own. */
  private static String key(String key, Screen.Price price) {
    return price.discs() == 1 ? key : key + ".several";
  }

  private static Map<String, String> values(Screen.Price price, KioskWords words) {
    return Map.of(
        "count", Integer.toString(price.discs()),
        "reserve", words.money(price.reserve()),
        "night", words.money(price.firstNight()),
        "further", words.money(price.furtherNight()),
        "tax", words.money(price.tax()),
        "taxName", price.taxName(),
        "most", words.money(price.most()),
        "nights", Integer.toString(price.maximumNights()),
        "ends", words.at(price.zone()).time(price.dueIfTakenNow()));
  }

  private static List<Day> days(Screen.Price price, KioskWords words) {
    var firstDue = price.dueIfTakenNow().atZone(price.zone());
    return IntStream.range(0, DAYS)
        .mapToObj(day ->
            new Day(
                day == 0 ? words.say("price.today") : weekday(firstDue.plusDays(day - 1), words),
                amount(price, Math.max(1, day), words),
                day == 0,
                day > 0 && day <= price.maximumNights()))
        .toList();
  }

  private static String weekday(ZonedDateTime day, KioskWords words) {
    return words.at(day.getZone()).weekday(day.toInstant());
  }

  private static String amount(Screen.Price price, int nights, KioskWords words) {
    if (nights > price.maximumNights()) {
      return words.say(key("price.yours", price));
    }
    Money sum = price.firstNight().plus(price.furtherNight().times(nights - 1L));
    return words.money(sum);
  }
}
