package rondo.server.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was typed, in plain letters.
 *
 * @param plain without accents, capitals and punctuation, as {@code search_plain} makes it
 * @param words that must be found, in order; without those that say nothing, if others remain
 */
record Typed(String plain, List<String> words) {
  private static final int MOST_WORDS = 8;

  /** From so many letters on the last word finds words that begin with it. */
  private static final int BEGUN = 3;

  /** Words that stand in half of all titles. */
  private static final Set<String> EMPTY =
      Set.of(
          "the", "a", "an", "of", "and", "in", "on", "to", "el", "la", "los", "las", "un", "una",
          "de", "del", "y", "en", "al");

  static Typed of(String plain) {
    List<String> all =
        Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    List<String> telling = all.stream().filter(word -> !EMPTY.contains(word)).toList();
    return new Typed(plain, telling.isEmpty() ? all : telling);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether this word may go on; a sign of a script without spaces says as much as a word. */
  boolean isBegun(int index) {
    String word = words.get(index);
    return index == words.size() - 1
        && (word.length() >= BEGUN || word.chars().anyMatch(Character::isIdeographic));
  }

  /** All the words, the last one as a beginning: a {@code tsquery}. */
  String query() {
    return IntStream.range(0, words.size())
        .mapToObj(i -> "'" + words.get(i) + "'" + (isBegun(i) ? ":*" : ""))
        .collect(Collectors.joining(" & "));
  }

  /** One of each list's words: a {@code tsquery}. */
  static String query(List<List<String>> meant) {
    return meant.stream()
        .map(words -> words.stream().collect(Collectors.joining("' | '", "('", "')")))
        .collect(Collectors.joining(" & "));
  }
}
