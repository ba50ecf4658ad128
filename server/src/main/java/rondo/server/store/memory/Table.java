package rondo.server.store.memory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rows of one kind under one key, with the constraints that the schema has on them. A change goes
 * into a copy, which is checked whole and only then kept.
 */
final class Table<R> {
  /** Something that must hold of every row, or of each pair. */
  private sealed interface Constraint<R> {
    String name();

    record Unique<R>(String name, Predicate<R> where, Function<R, Object> key)
        implements Constraint<R> {}

    record Check<R>(String name, Predicate<R> holds) implements Constraint<R> {}
  }

  private final String keyName;
  private final Function<R, Object> key;
  private final List<Constraint<R>> constraints;
  private Map<Object, R> rows;
  private boolean changed;

  private Table(
      String keyName,
      Function<R, Object> key,
      List<Constraint<R>> constraints,
      Map<Object, R> rows) {
    this.keyName = keyName;
    this.key = key;
    this.constraints = constraints;
    this.rows = rows;
  }

  /** An empty table; {@code keyName} is the primary key's name in the schema. */
  static <R> Table<R> keyed(String keyName, Function<R, Object> key) {
    return new Table<>(keyName, key, new ArrayList<>(), new LinkedHashMap<>());
  }

  Table<R> unique(String name, Function<R, Object> columns) {
    return uniqueWhere(name, row -> true, columns);
  }

  Table<R> uniqueWhere(String name, Predicate<R> where, Function<R, Object> columns) {
    constraints.add(new Constraint.Unique<>(name, where, columns));
    return this;
  }

  Table<R> check(String name, Predicate<R> holds) {
    constraints.add(new Constraint.Check<>(name, holds));
    return this;
  }

  /** A table with the same rows; whoever changes one of the two does not change the other. */
  Table<R> copy() {
    changed = false;
    return new Table<>(keyName, key, constraints, rows);
  }

  /** From now on these constraints are not held to; keys always are. */
  void lift(Set<String> names) {
    constraints.removeIf(constraint -> names.contains(constraint.name()));
  }

  Stream<String> constraintNames() {
    return Stream.concat(
        Stream.of(keyName), constraints.stream().map(constraint -> constraint.name()));
  }

  Optional<R> get(Object id) {
    return Optional.ofNullable(rows.get(id));
  }

  Stream<R> all() {
    return rows.values().stream();
  }

  void insert(List<R> fresh) {
    beginChange(fresh);
    for (R row : fresh) {
      if (rows.putIfAbsent(key.apply(row), row) != null) {
        throw new ForbiddenByMemory(keyName);
      }
    }
  }

  void replace(List<R> newer) {
    beginChange(newer);
    newer.forEach(row -> rows.replace(key.apply(row), row));
  }

  void upsert(List<R> put) {
    beginChange(put);
    put.forEach(row -> rows.put(key.apply(row), row));
  }

  void remove(List<R> gone) {
    beginChange(gone);
    gone.forEach(row -> rows.remove(key.apply(row)));
  }

  /** Most steps touch few tables: the others go on sharing their rows. */
  private void beginChange(List<R> by) {
    if (!by.isEmpty() && !changed) {
      changed = true;
      rows = new LinkedHashMap<>(rows);
    }
  }

  /**
   * Throws {@link ForbiddenByMemory} naming the first constraint that does not hold. Rows that did
   * not change since the copy were checked before it.
   */
  void verify() {
    if (changed) {
      constraints.forEach(this::verify);
    }
  }

  private void verify(Constraint<R> constraint) {
    boolean holds =
        switch (constraint) {
          case Constraint.Unique<R>(var _, var where, var columns) -> {
            Set<Object> seen = new HashSet<>();
            yield all().filter(where).allMatch(row -> seen.add(columns.apply(row)));
          }
          case Constraint.Check<R>(var _, var check) -> all().allMatch(check);
        };
    if (!holds) {
      throw new ForbiddenByMemory(constraint.name());
    }
  }
}
