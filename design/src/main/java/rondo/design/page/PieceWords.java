package rondo.design.page;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import rondo.design.words.Words;

/** The few words that the shared pieces bring along themselves, by language; read once. */
final class PieceWords {
  private static final Map<String, Words> READ = new ConcurrentHashMap<>();

  private PieceWords() {}

  static Words in(String lang) {
    return READ.computeIfAbsent(
        lang, tag -> Words.of("rondo/design/words/piece", Locale.forLanguageTag(tag)));
  }
}
