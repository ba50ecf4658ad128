package rondo.server.exchange.title;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names are the same but for how they were typed. Pure. */
final class Sameness {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE =
      Pattern.compile("^(the|a|an|el|la|los|las|der|die|das|le|les) (?=.)");
  private static final Pattern ARTICLE_BEHIND =
      Pattern.compile(", ?(the|a|an|el|la|los|las|der|die|das|le|les)$");

  private Sameness() {}

  /** "The General" and "General, The" have one key, and so have "Amélie" and "AMELIE". */
  static String key(String name) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT)
            .strip();
    String bare = ARTICLE_BEHIND.matcher(plain).replaceFirst("");
    String spaced = NO_LETTERS.matcher(bare).replaceAll(" ").strip();
    String key = ARTICLE.matcher(spaced).replaceFirst("").replace(" and ", " ").replace(" ", "");
    return key.isEmpty() ? plain : key;
  }
}
