package rondo.server.exchange.table;

/** How near two words are: by how many letters they differ (Levenshtein). Pure. */
final class Nearness {
  private static final int LONGEST = 30;

  private Nearness() {}

  static boolean within(String one, String other, int most) {
    if (one.length() > LONGEST || Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = row[j];
        row[j] = least;
      }
    }
    return row[other.length()] <= most;
  }
}
