package rondo.server.search;

import java.util.Arrays;
import java.util.List;

/**
 * Which known word a mistyped one means: the nearest by letters left out, put in, changed, or
 * swapped with their neighbour (optimal string alignment). Pure.
 */
public final class Spelling {
  private static final int SHORT = 4;
  private static final int MIDDLE = 6;
  private static final int LONG = 9;

  private Spelling() {}

  /**
   * Mistakes from a line of plain words to another: of each typed word those to the nearest known
   * word, or to its beginning.
   */
  public static int between(String typed, String known) {
    List<String> words = List.of(known.split(" "));
    return Arrays.stream(typed.split(" "))
        .mapToInt(one ->
            words.stream().mapToInt(word -> mistakes(one, word, true)).min().orElse(one.length()))
        .sum();
  }

  /** How many mistakes a word of this length may have; figures are meant as they are typed. */
  static int allowed(String typed) {
    if (typed.length() < SHORT || typed.chars().anyMatch(Character::isDigit)) {
      return 0;
    }
    return typed.length() < MIDDLE ? 1 : typed.length() < LONG ? 2 : 3;
  }

  /**
   * The nearest of these words; none where all are too far.
   *
   * @param begun whether the word may go on, since it was typed last
   */
  static List<String> meant(String typed, List<String> words, boolean begun) {
    int nearest =
        words.stream()
            .mapToInt(word -> mistakes(typed, word, begun))
            .min()
            .orElse(Integer.MAX_VALUE);
    return nearest > allowed(typed)
        ? List.of()
        : words.stream().filter(word -> mistakes(typed, word, begun) == nearest).toList();
  }

  /** Mistakes from the typed word to the known one, or to any beginning of it. */
  static int mistakes(String typed, String word, boolean begun) {
    int[][] far = new int[typed.length() + 1][word.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= word.length(); j++) {
        far[i][j] = i == 0 ? j : j == 0 ? i : step(far, typed, word, i, j);
      }
    }
    int[] last = far[typed.length()];
    int whole = last[word.length()];
    if (!begun) {
      return whole;
    }
    for (int mistakes : last) {
      whole = Math.min(whole, mistakes);
    }
    return whole;
  }

  private static int step(int[][] far, String typed, String word, int i, int j) {
    int changed = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
    int least = Math.min(far[i - 1][j - 1] + changed, Math.min(far[i - 1][j], far[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && typed.charAt(i - 1) == word.charAt(j - 2)
            && typed.charAt(i - 2) == word.charAt(j - 1);
    return swapped ? Math.min(least, far[i - 2][j - 2] + 1) : least;
  }
}
