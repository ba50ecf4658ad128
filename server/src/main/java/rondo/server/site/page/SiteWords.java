package rondo.server.site.page;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rondo.design.words.Formats;
import rondo.design.words.Words;
import rondo.server.title.Kind;
import rondo.server.title.Maker;
import rondo.tariff.rule.Format;

/** The sentences of the public pages in one language, and how it writes figures. Immutable. */
public final class SiteWords {
  /** Where the texts are. */
  static final String BUNDLE = "rondo/server/words/site";

  /** The languages that there are, the first one for everybody else. */
  static final List<String> LANGUAGES = List.of("en", "es");

  private static final int KILOMETRE = 1_000;
  private static final int STEP = 50;
  private static final Map<String, SiteWords> READ =
      Map.of("en", new SiteWords("en"), "es", new SiteWords("es"));

  private final Words words;
  private final Locale locale;
  private final Formats formats;

  private SiteWords(String language) {
    this.locale = Locale.forLanguageTag(language);
    this.words = Words.of(BUNDLE, locale);
    this.formats = new Formats(locale, ZoneOffset.UTC);
  }

  /** The texts of one of {@link #LANGUAGES}. */
  static SiteWords in(String language) {
    return Optional.ofNullable(READ.get(language)).orElseThrow();
  }

  /** The language, as a tag. */
  public String language() {
    return locale.toLanguageTag();
  }

  /** A text. */
  public String say(String key) {
    return words.say(key);
  }

  /** A text with one place. */
  public String say(String key, String place, Object value) {
    return words.say(key, Map.of(place, value));
  }

  /** A text for a number of things. */
  public String count(String key, long count) {
    return words.count(key, count);
  }

  /** A genre's name; one that nobody translated stands as the catalogue has it. */
  public String genre(String genre) {
    return has("genre." + genre, genre.replace('-', ' '));
  }

  /** A kind's name. */
  public String kind(Kind kind) {
    return words.say("kind." + kind.wire());
  }

  /** What somebody did. */
  public String role(Maker.Role role) {
    return words.say("role." + role.wire());
  }

  /** So many discs of formats: {@code 2 DVD, 1 Blu-ray}. */
  public String discs(Map<Format, Integer> discs) {
    return discs.entrySet().stream()
        .map(entry -> entry.getValue() + " " + words.say("format." + entry.getKey().wire()))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** A format's name. */
  public String format(Format format) {
    return words.say("format." + format.wire());
  }

  /** The names of languages, as this one calls them. */
  public String languages(List<String> tags) {
    return String.join(", ", tags.stream().map(this::named).toList());
  }

  private String named(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(locale);
  }

  /** A distance, as exact as a crow's way is worth. */
  public String distance(long metres) {
    return metres < KILOMETRE
        ? Math.max(STEP, (metres + STEP / 2) / STEP * STEP) + " m"
        : formats.oneDecimal((double) metres / KILOMETRE) + " km";
  }

  private String has(String key, String otherwise) {
    return words.has(key) ? words.say(key) : otherwise;
  }
}
