package rondo.kiosk.page.frame;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rondo.kiosk.screen.Languages;

/** The kiosk's words in every language that is asked for, each read once. Thread-safe. */
public final class WordsByLanguage {
  private final Languages offered;
  private final Map<String, KioskWords> read = new ConcurrentHashMap<>();

  private WordsByLanguage(Languages offered) {
    this.offered = offered;
  }

  /**
   * The words of a kiosk.
   *
   * @throws rondo.design.words.MissingWordsException when there is no bundle of one of them
   */
  public static WordsByLanguage of(Languages offered) {
    var words = new WordsByLanguage(offered);
    offered.tags().forEach(words::in);
    return words;
  }

  /** The languages that a customer may choose from. */
  public Languages offered() {
    return offered;
  }

  /** The words in a language, offered or not. */
  public KioskWords in(String tag) {
    return read.computeIfAbsent(tag, it -> KioskWords.in(Locale.forLanguageTag(it)));
  }
}
