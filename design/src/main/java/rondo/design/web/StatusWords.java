package rondo.design.web;

import io.javalin.http.HttpResponseException;
import rondo.base.refusal.Refusal;
import rondo.design.words.Words;

/** The sentences for an HTTP status that no feature explained itself. */
final class StatusWords {
  private static final Words WORDS = Words.english("rondo/design/words/problem");

  private StatusWords() {}

  static Refusal of(HttpResponseException refused) {
    return switch (refused.getStatus()) {
      case 403 -> words("other-site");
      case 404, 405 -> words("not-found");
      case 413 -> words("too-large");
      case 421 -> words("other-host");
      default -> refused.getStatus() >= 500 ? fault() : words("not-understood");
    };
  }

  static Refusal fault() {
    return words("fault");
  }

  private static Refusal words(String code) {
    return new Refusal(
        code, WORDS.say(code + ".what"), WORDS.say(code + ".money"), WORDS.say(code + ".next"));
  }
}
