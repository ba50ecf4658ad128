package rondo.server.store.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rows of one kind under one key, with the constraints that the schema has on them. The rows that a
 * step changes are checked when all its changes are made; then they are kept, or taken back. Not
 * thread-safe.
 */
final class Table<R> {
  /** Something that must hold of every row, or of each pair. */
  private sealed interface Constraint<R> {
    String name();

    boolean holds(R row);

    record Unique<R>(String name, Index<R> index) implements Constraint<R> {
      @Override
      public boolean holds(R row) {
        return !index.isShared(row);
      }
    }

    record Check<R>(String name, Predicate<R> rule) implements Constraint<R> {
      @Override
      public boolean holds(R row) {
        return rule.test(row);
      }
    }
  }

  /** What a step did to the row under a key. */
  private record Changed<R>(Object key, Optional<R> before, Optional<R> after) {}

  private final String keyName;
  private final Function<R, Object> key;
  private final List<Constraint<R>> constraints = new ArrayList<>();
  private final List<Follower<R>> followers = new ArrayList<>();
  private final Map<Object, R> rows = new LinkedHashMap<>();
  private final List<Changed<R>> changes = new ArrayList<>();

  private Table(String keyName, Function<R, Object> key) {
    this.keyName = keyName;
    this.key = key;
  }

  /** An empty table; {@code keyName} is the primary key's name in the schema. */
  static <R> Table<R> keyed(String keyName, Function<R, Object> key) {
    return new Table<>(keyName, key);
  }

  Table<R> unique(String name, Function<R, Object> columns) {
    return uniqueWhere(name, row -> true, columns);
  }

  Table<R> uniqueWhere(String name, Predicate<R> where, Function<R, Object> columns) {
    constraints.add(new Constraint.Unique<>(name, indexWhere(where, columns)));
    return this;
  }

  Table<R> check(String name, Predicate<R> holds) {
    constraints.add(new Constraint.Check<>(name, holds));
    return this;
  }

  /** Its rows by these columns, from now on; while it is empty. */
  Index<R> index(Function<R, ?> columns) {
    return indexWhere(row -> true, columns);
  }

  /** Those of its rows that the condition holds for, by these columns; while it is empty. */
  Index<R> indexWhere(Predicate<R> where, Function<R, ?> columns) {
    var index = new Index<>(where, columns);
    followers.add(index);
    return index;
  }

  /** What is due of its rows; while it is empty. */
  <D> Agenda<R, D> agenda(Function<R, Optional<D>> due, Comparator<D> order) {
    var agenda = new Agenda<>(due, order);
    followers.add(agenda);
    return agenda;
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
    for (R row : fresh) {
      Object id = key.apply(row);
      if (rows.containsKey(id)) {
        throw new ForbiddenByMemory(keyName);
      }
      change(id, Optional.of(row));
    }
  }

  void replace(List<R> newer) {
    for (R row : newer) {
      Object id = key.apply(row);
      if (rows.containsKey(id)) {
        change(id, Optional.of(row));
      }
    }
  }

  void upsert(List<R> put) {
    put.forEach(row -> change(key.apply(row), Optional.of(row)));
  }

  void remove(List<R> gone) {
    gone.forEach(row -> change(key.apply(row), Optional.empty()));
  }

  private void change(Object id, Optional<R> after) {
    Optional<R> before = get(id);
    changes.add(new Changed<>(id, before, after));
    put(id, before, after);
  }

  private void put(Object id, Optional<R> before, Optional<R> after) {
    before.ifPresent(row -> followers.forEach(follower -> follower.went(row)));
    after.ifPresentOrElse(row -> rows.put(id, row), () -> rows.remove(id));
    after.ifPresent(row -> followers.forEach(follower -> follower.came(row)));
  }

  /**
   * Throws {@link ForbiddenByMemory} naming the first constraint that does not hold. Rows that the
   * step did not touch were checked before it.
   */
  void verify() {
    if (changes.isEmpty()) {
      return;
    }
    List<R> touched =
        changes.stream().map(Changed::key).distinct().flatMap(id -> get(id).stream()).toList();
    for (Constraint<R> constraint : constraints) {
      if (!touched.stream().allMatch(constraint::holds)) {
        throw new ForbiddenByMemory(constraint.name());
      }
    }
  }

  /** The step's changes stay. */
  void keep() {
    changes.clear();
  }

  /** The step's changes are taken back, the last one first. */
  void takeBack() {
    changes.reversed().forEach(change -> put(change.key(), change.after(), change.before()));
    changes.clear();
  }
}
