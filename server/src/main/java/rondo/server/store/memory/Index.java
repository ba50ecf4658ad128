package rondo.server.store.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of a table by some of their columns. Not thread-safe. */
final class Index<R> implements Follower<R> {
  private final Predicate<R> where;
  private final Function<R, ?> columns;
  private final Map<Object, List<R>> rows = new HashMap<>();

  /**
   * An index of no row yet.
   *
   * @param where which rows are in it
   */
  Index(Predicate<R> where, Function<R, ?> columns) {
    this.where = where;
    this.columns = columns;
  }

  /** The rows with these columns, in no order. */
  List<R> at(Object key) {
    return rows.getOrDefault(key, List.of());
  }

  /** Whether more than one row has the columns that this one has. */
  boolean isShared(R row) {
    return where.test(row) && at(columns.apply(row)).size() > 1;
  }

  @Override
  public void came(R row) {
    if (where.test(row)) {
      rows.computeIfAbsent(columns.apply(row), _ -> new ArrayList<>(2)).add(row);
    }
  }

  @Override
  public void went(R row) {
    if (where.test(row)) {
      Object key = columns.apply(row);
      List<R> left = rows.getOrDefault(key, List.of());
      left.removeIf(one -> one == row);
      if (left.isEmpty()) {
        rows.remove(key);
      }
    }
  }
}
