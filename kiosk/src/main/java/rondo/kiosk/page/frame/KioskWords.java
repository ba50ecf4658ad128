package rondo.kiosk.page.frame;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import rondo.base.money.Money;
import rondo.design.words.Formats;
import rondo.design.words.Pseudo;
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

  /** For what has no time in it. */
  private static final ZoneId NOWHERE = ZoneId.of("UTC");

  /** The sentences in the language of a locale. */
  public static KioskWords in(Locale locale) {
    return new KioskWords(Words.of(BUNDLE, locale), locale);
  }

  /** Whether there are sentences in a language, given as a BCP 47 tag. */
  public static boolean isSpoken(String tag) {
    return Words.exist(BUNDLE, Locale.forLanguageTag(tag));
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
    return at(NOWHERE).money(amount);
  }

  /** A length or a share to one decimal: {@code 1.2}. */
  public String oneDecimal(double value) {
    return at(NOWHERE).oneDecimal(value);
  }

  /** Times of the kiosk's wall clock. */
  public Formats at(ZoneId zone) {
    return new Formats(places(), zone);
  }

  /** Made languages have no manner of writing amounts and times of their own. */
  private Locale places() {
    return Pseudo.in(locale).isPresent() ? Locale.US : locale;
  }

  /** The end of a night as customers read it: {@code Wed 21:00}. */
  public String night(Instant due, ZoneId zone) {
    return at(zone).dayAndTime(due);
  }

  /** A format's name: {@code Blu-ray}, never broken in two lines. */
  public String format(Format format) {
    return say("format." + format.wire());
  }

  /** A genre in words: {@code Science fiction}; one that has none is shown as it is catalogued. */
  public String genre(String genre) {
    if (words.has("genre." + genre)) {
      return say("genre." + genre);
    }
    String plain = genre.replace('-', ' ');
    return plain.isEmpty()
        ? plain
        : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  /** A language's name from its code ({@code de}); a name is left as it is. */
  public String language(String codeOrName) {
    return codeOrName.matches("[a-z]{2,3}(-.*)?")
        ? words.shaped(Locale.forLanguageTag(codeOrName).getDisplayLanguage(places()))
        : codeOrName;
  }

  /** Year and maker in one line; what is missing is left out. */
  public static String origin(Screen.Work work) {
    return work.by().isBlank() ? Integer.toString(work.year()) : work.year() + " · " + work.by();
  }
}
