package rondo.server.site.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import rondo.server.site.Cursor;
import rondo.server.site.Ids;

/**
 * A part of a list that fits into memory: the kiosks of a network, what stands in one kiosk.
 *
 * @param next where the list goes on; empty at its end
 */
record Part<T>(List<T> entries, Optional<String> next) {
  private static final int CURSOR_PARTS = 2;

  /**
   * The part that a query asks for. The cursor names the last entry and its number; where that
   * entry has gone meanwhile, the list goes on at its number.
   */
  static <T> Part<T> of(List<T> all, ApiQuery query, Function<T, String> name) {
    int from = query.cursor(CURSOR_PARTS).map(cursor -> begin(all, cursor, name)).orElse(0);
    int to = Math.min(all.size(), from + query.limit());
    List<T> entries = all.subList(Math.min(from, to), to);
    Optional<String> next =
        to < all.size()
            ? Optional.of(Cursor.write(name.apply(entries.getLast()), Integer.toString(to)))
            : Optional.empty();
    return new Part<>(entries, next);
  }

  private static <T> int begin(List<T> all, List<String> cursor, Function<T, String> name) {
    if (Ids.read(cursor.get(0)).isEmpty() || !cursor.get(1).matches("\\d{1,9}")) {
      throw ApiProblem.cursor();
    }
    return IntStream.range(0, all.size())
        .filter(i -> name.apply(all.get(i)).equals(cursor.get(0)))
        .map(i -> i + 1)
        .findFirst()
        .orElse(Math.min(Integer.parseInt(cursor.get(1)), all.size()));
  }
}
