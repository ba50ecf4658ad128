package rondo.browser.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Few rows of choices in which each two values of two dimensions meet at least once: most faults of
 * a page come from one mode or from two together. The same dimensions give the same rows.
 */
final class Pairwise {
  private record Pair(int one, int valueOfOne, int other, int valueOfOther) {}

  private final List<Integer> dimensions;
  private final Set<Pair> open = new HashSet<>();

  private Pairwise(List<Integer> dimensions) {
    this.dimensions = dimensions;
    for (int one = 0; one < dimensions.size(); one++) {
      for (int other = one + 1; other < dimensions.size(); other++) {
        addPairs(one, other);
      }
    }
  }

  private void addPairs(int one, int other) {
    for (int a = 0; a < dimensions.get(one); a++) {
      for (int b = 0; b < dimensions.get(other); b++) {
        open.add(new Pair(one, a, other, b));
      }
    }
  }

  /**
   * The rows; the first is all zeros.
   *
   * @param dimensions how many values each has
   */
  static List<List<Integer>> rows(List<Integer> dimensions) {
    var pairwise = new Pairwise(dimensions);
    var rows = new ArrayList<List<Integer>>();
    List<Integer> row = Collections.nCopies(dimensions.size(), 0);
    while (pairwise.take(row)) {
      rows.add(row);
      row = pairwise.best();
    }
    return rows;
  }

  /** Counts a row's pairs as met; whether any of them was open. */
  private boolean take(List<Integer> row) {
    return open.removeAll(pairs(row));
  }

  /** The row with the most open pairs, value by value. */
  private List<Integer> best() {
    if (open.isEmpty()) {
      return Collections.nCopies(dimensions.size(), 0);
    }
    Pair first = open.stream().min(java.util.Comparator.comparing(Pair::toString)).orElseThrow();
    var row = new ArrayList<Integer>(Collections.nCopies(dimensions.size(), -1));
    row.set(first.one(), first.valueOfOne());
    row.set(first.other(), first.valueOfOther());
    for (int at = 0; at < row.size(); at++) {
      if (row.get(at) < 0) {
        row.set(at, bestValue(row, at));
      }
    }
    return row;
  }

  private int bestValue(List<Integer> row, int at) {
    int best = 0;
    long most = -1;
    for (int value = 0; value < dimensions.get(at); value++) {
      var tried = new ArrayList<>(row);
      tried.set(at, value);
      long met = pairs(tried).stream().filter(open::contains).count();
      if (met > most) {
        most = met;
        best = value;
      }
    }
    return best;
  }

  private static Set<Pair> pairs(List<Integer> row) {
    var pairs = new HashSet<Pair>();
    for (int one = 0; one < row.size(); one++) {
      for (int other = one + 1; other < row.size(); other++) {
        if (row.get(one) >= 0 && row.get(other) >= 0) {
          pairs.add(new Pair(one, row.get(one), other, row.get(other)));
        }
      }
    }
    return pairs;
  }
}
