package rondo.kiosk.page.frame;

import rondo.design.page.Look;
import rondo.kiosk.screen.ScreenFrame;

/**
 * What stands round one page.
 *
 * @param page name of the page; also of its template and its data-page
 * @param theme day while the customer acts, night while the machine does (screens, section 1)
 * @param head header, band and help
 * @param words all sentences
 * @param cabinet how the kiosk is built
 */
public record Frame(String page, Look.Theme theme, Head head, KioskWords words, Cabinet cabinet) {

  /** The frame of a page. */
  public static Frame of(
      String page, Look.Theme theme, ScreenFrame.Head head, KioskWords words, Cabinet cabinet) {
    return new Frame(page, theme, Head.of(head, words), words, cabinet);
  }

  /** The text under a key. */
  public String say(String key) {
    return words.say(key);
  }

  /** The theme as its attribute says it. */
  public String themeWord() {
    return Look.word(theme);
  }
}
