package rondo.kiosk.page.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.kiosk.screen.Screen;
import rondo.tariff.rule.Format;

/**
 * What the kiosk says, in one language and the manner of one place. Immutable.
 *
 * @param words sentences by key
 * @param locale language and region for amounts and times
 */
public record KioskWords(Words words, Locale locale) {
  /** The bundle of the kiosk's sentences. */
  public static final String BUNDLE = "rondo/kiosk/words/kiosk";

  /** The sentences in the language of a locale. */
  public static KioskWords in(Locale locale) {
    return new KioskWords(Words.of(BUNDLE, locale), locale);
  }

  /** The text under a key, without places. */
  public String say(String key) {
    return words.say(key);
  }

  /** The text under a key, its places filled. */
  public String say(String key, Map<String, ?> values) {
    return words.say(key, values);
  }

  /** The text for a number, from {@code key.one} or {@code key.other}. */
  public String count(String key, long count) {
    return words.count(key, count);
  }

  /** An amount as it is written here: {@code $1.80}. */
  public String money(Money amount) {
    return new Formats(locale, ZoneId.of("UTC")).money(amount);
  }

  /** Times of the kiosk's wall clock. */
  public Formats at(ZoneId zone) {
    return new Formats(locale, zone);
  }

  /** The end of a night as customers read it: {@code Wed 21:00}. */
  public String night(Instant due, ZoneId zone) {
    return at(zone).dayAndTime(due);
  }

  /** A format's name: {@code Blu-ray}, never broken in two lines. */
  public String format(Format format) {
    return say("format." + format.wire());
  }

  /** A genre as people write it: {@code Science fiction}. */
  public static String genre(String genre) {
    String words = genre.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** A language's name from its code ({@code de}); a name is left as it is. */
  public String language(String codeOrName) {
    return codeOrName.matches("[a-z]{2,3}(-.*)?")
        ? Locale.forLanguageTag(codeOrName).getDisplayLanguage(locale)
        : codeOrName;
  }

  /** Year and maker in one line; what is missing is left out. */
  public static String origin(Screen.Work work) {
    return work.by().isBlank() ? Integer.toString(work.year()) : work.year() + " · " + work.by();
  }
}
