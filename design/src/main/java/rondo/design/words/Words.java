package rondo.design.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a face in one language, by key, from {@code <bundle>_<language>.properties} in
 * UTF-8. A text may have places such as {@code {title}}; a number chooses between two texts by the
 * keys {@code key.one} and {@code key.other}. A missing key or place throws {@link
 * MissingWordsException}: a page never shows a key. Immutable.
 */
public final class Words {
  /** First strong isolate, and pop directional isolate (Unicode Standard Annex 9). */
  private static final String ISOLATE = "\u2068";

  private static final String END = "\u2069";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

  private final String bundle;
  private final Locale locale;
  private final Map<String, String> texts;

  private Words(String bundle, Locale locale, Map<String, String> texts) {
    this.bundle = bundle;
    this.locale = locale;
    this.texts = texts;
  }

  /** The English texts of a bundle such as {@code rondo/kiosk/words/screen}. */
  public static Words english(String bundle) {
    return of(bundle, Locale.ENGLISH);
  }

  /**
   * The texts of a bundle in one language; there is no falling back to another. The {@link Pseudo}
   * languages are made from English.
   */
  public static Words of(String bundle, Locale locale) {
    Optional<Pseudo> pseudo = Pseudo.in(locale);
    String path = path(bundle, pseudo.isPresent() ? Locale.ENGLISH : locale);
    try (InputStream in = Words.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new MissingWordsException("no bundle " + path);
      }
      Map<String, String> texts = read(in);
      pseudo.ifPresent(made -> texts.replaceAll((_, text) -> made.of(text)));
      return new Words(bundle, locale, texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** Whether there is a bundle of this language. */
  public static boolean exist(String bundle, Locale locale) {
    return Pseudo.in(locale).isPresent()
        || Words.class.getClassLoader().getResource(path(bundle, locale)) != null;
  }

  private static String path(String bundle, Locale locale) {
    return bundle + "_" + locale.getLanguage() + ".properties";
  }

  private static Map<String, String> read(InputStream in) throws IOException {
    var properties = new Properties();
    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  /** The language of these texts. */
  public Locale locale() {
    return locale;
  }

  /**
   * A word that does not stand in the bundle, such as a language's name, as these texts show it.
   */
  public String shaped(String word) {
    return Pseudo.in(locale).map(pseudo -> pseudo.of(word)).orElse(word);
  }

  /** All keys, for tests that walk them. */
  public Set<String> keys() {
    return Set.copyOf(texts.keySet());
  }

  /** Whether there is a text under this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text under a key, without places. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The text under a key, its places filled. In a language written from the right each value is
   * isolated as {@code <bdi>} would, so that sums and names do not reorder the sentence.
   *
   * @param values by the name of the place; shown by their {@code toString}
   */
  public String say(String key, Map<String, ?> values) {
    return PLACE
        .matcher(raw(key))
        .replaceAll(place -> Matcher.quoteReplacement(fill(key, place.group(1), values)));
  }

  /** The text under a key as it stands in the bundle, its places open. */
  public String raw(String key) {
    String text = texts.get(key);
    if (text == null) {
      throw new MissingWordsException("no text " + key + " in " + bundle + "_" + locale);
    }
    return text;
  }

  /** The text for a number, from {@code key.one} or {@code key.other}, with the place {count}. */
  public String count(String key, long count) {
    return say(key + (count == 1 ? ".one" : ".other"), Map.of("count", count));
  }

  private String fill(String key, String place, Map<String, ?> values) {
    Object value = values.get(place);
    if (value == null) {
      throw new MissingWordsException("nothing given for {" + place + "} of " + key);
    }
    return Direction.of(locale) == Direction.RTL ? ISOLATE + value + END : value.toString();
  }
}
