package rondo.base.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which key a person meant. */
final class NearestKey {
  private NearestKey() {}

  static Optional<String> to(String typed, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt((String key) -> distance(typed, key)));
  }

  /** Levenshtein's distance, row by row. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int line = 1; line <= left.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int column = 1; column < row.length; column++) {
        int substitute = diagonal + (left.charAt(line - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(substitute, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[right.length()];
  }
}
