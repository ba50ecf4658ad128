package rondo.design.web;

import io.javalin.http.HttpResponseException;
import java.util.Locale;
import rondo.base.refusal.Refusal;
import rondo.design.words.Words;

/** The sentences for an HTTP status that no feature explained itself. */
final class StatusWords {
  private static final String BUNDLE = "rondo/design/words/problem";
  private static final StatusWords ENGLISH = new StatusWords(Words.english(BUNDLE));

  private final Words words;

  private StatusWords(Words words) {
    this.words = words;
  }

  /** To programs and to operators. */
  static StatusWords english() {
    return ENGLISH;
  }

  /** In the first language of an Accept-Language header, or English if it is not ours. */
  static StatusWords in(String accepted) {
    var locale = Locale.forLanguageTag(accepted.split("[,;]", 2)[0].strip());
    return Words.exist(BUNDLE, locale) ? new StatusWords(Words.of(BUNDLE, locale)) : ENGLISH;
  }

  /** The language, as a tag. */
  String language() {
    return words.locale().toLanguageTag();
  }

  Refusal of(HttpResponseException refused) {
    return switch (refused.getStatus()) {
      case 403 -> words("other-site");
      case 404, 405 -> words("not-found");
      case 413 -> words("too-large");
      case 421 -> words("other-host");
      default -> refused.getStatus() >= 500 ? fault() : words("not-understood");
    };
  }

  Refusal fault() {
    return words("fault");
  }

  private Refusal words(String code) {
    return new Refusal(
        code, words.say(code + ".what"), words.say(code + ".money"), words.say(code + ".next"));
  }
}
