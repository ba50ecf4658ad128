package rondo.server.receipt;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import rondo.design.words.Words;

/** The languages that receipts are written in. Immutable; safe for use by many threads. */
final class Languages {
  /** Each has a bundle with all keys; the first stands in for a language that has none. */
  static final List<String> WRITTEN = List.of("en", "es");

  private static final String BUNDLE = "rondo/server/words/receipt";
  private static final Set<String> REAL_PLACES = Set.of(Locale.getISOCountries());
  private static final Words ENGLISH = Words.english(BUNDLE);
  private static final Map<String, Words> WORDS = all();

  private Languages() {}

  private static Map<String, Words> all() {
    Map<String, Words> words = new TreeMap<>();
    WRITTEN.forEach(tag -> words.put(tag, Words.of(BUNDLE, Locale.of(tag))));
    return Map.copyOf(words);
  }

  /** The sentences of a language such as {@code es} or {@code es-MX}, else English. */
  static Words words(String tag) {
    Words own = WORDS.get(Locale.forLanguageTag(tag).getLanguage());
    return own == null ? ENGLISH : own;
  }

  /** How amounts and times of that language are written where the kiosk stands. */
  static Locale locale(String tag) {
    String country = Locale.forLanguageTag(tag).getCountry();
    return Locale.of(
        words(tag).locale().getLanguage(), REAL_PLACES.contains(country) ? country : "US");
  }
}
