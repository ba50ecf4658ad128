package rondo.kiosk.page.frame;

import rondo.design.page.Look;
import rondo.kiosk.page.speech.SpeechView;
import rondo.kiosk.screen.Languages;
import rondo.kiosk.screen.ScreenFrame;

/**
 * What stands round one page.
 *
 * @param page name of the page; also of its template and its data-page
 * @param look colours, letters, reach and mode, as attributes of the page
 * @param head header, band and help
 * @param rail what is in reach on every page
 * @param speech what is told aloud
 * @param words all sentences
 * @param cabinet how the kiosk is built
 */
public record Frame(
    String page,
    Look look,
    Head head,
    RailView rail,
    SpeechView speech,
    KioskWords words,
    Cabinet cabinet) {

  /** The frame of a page. */
  public static Frame of(
      String page,
      Look look,
      ScreenFrame frame,
      Languages offered,
      SpeechView speech,
      KioskWords words,
      Cabinet cabinet) {
    return new Frame(
        page,
        look,
        Head.of(frame.head(), words),
        RailView.of(offered, frame.manner(), words),
        speech,
        words,
        cabinet);
  }

  /** The sentence of the band: what the kiosk cannot do now, else that it has no voice. */
  public String band() {
    boolean silent = speech.on() && !speech.voice() && head.band().isEmpty();
    return silent ? words.say("speech.no-voice") : head.band();
  }

  /** The text under a key. */
  public String say(String key) {
    return words.say(key);
  }

  /** One of the look's choices as its attribute says it. */
  public static String word(Enum<?> choice) {
    return Look.word(choice);
  }
}
