package rondo.kiosk.page.rent;

import java.util.List;
import java.util.Map;
import rondo.kiosk.page.frame.Cover;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.page.touch.TouchForm;
import rondo.kiosk.screen.Screen;

/**
 * The discs that are chosen, with their price.
 *
 * @param title counts them
 * @param notice what has changed since the card was read; empty while nothing has
 * @param obstacle why they cannot be paid for now; empty if they can
 * @param limit said where no more can be chosen; else empty
 * @param agreeing whether the card is read already and only the sum is asked about
 * @param agree says what is paid
 */
public record CartView(
    String title,
    List<Line> lines,
    PriceView price,
    String notice,
    String obstacle,
    String limit,
    boolean agreeing,
    String agree) {
  /** So many leave room for the days of a week below them. */
  private static final int ROOMY = 4;

  /** So many are shown large. */
  private static final int FEW = 3;

  /**
   * A disc.
   *
   * @param value what a touch on it carries
   * @param remove what the button says to who cannot see the row
   */
  public record Line(
      String value, String name, String cover, String about, String night, String remove) {}

  /** The view of a screen. */
  public static CartView of(Screen.Cart cart, KioskWords words) {
    return new CartView(
        words.count("cart.title", cart.lines().size()),
        cart.lines().stream().map(line -> line(line, words)).toList(),
        PriceView.of(cart.price(), words),
        cart.notice().map(key -> words.say("cart.notice." + key)).orElse(""),
        cart.selling() ? "" : words.say("title.not-selling"),
        cart.full() ? words.say("cart.full") : "",
        cart.notice().isPresent(),
        words.say("cart.agree", Map.of("reserve", words.money(cart.price().reserve()))));
  }

  private static Line line(Screen.CartLine line, KioskWords words) {
    String night = words.money(line.night());
    return new Line(
        TouchForm.disc(line.title(), line.format()),
        line.work().name(),
        Cover.of(line.work()),
        words.format(line.format()),
        words.say("browse.night", Map.of("price", night)),
        words.say("cart.remove.this", Map.of("title", line.work().name())));
  }

  /** Whether the price block can show the days of a week. */
  public boolean roomy() {
    return lines.size() <= ROOMY && notice.isEmpty() && obstacle.isEmpty();
  }

  /** Whether the covers can be large. */
  public boolean few() {
    return lines.size() <= FEW;
  }
}
