package rondo.server.store.memory;

import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is due of the rows of a table, the earliest first. Not thread-safe. */
final class Agenda<R, D> implements Follower<R> {
  private final Function<R, Optional<D>> due;
  private final NavigableSet<D> entries;

  /**
   * An agenda of no row yet.
   *
   * @param due what is due of a row, if anything; no two rows have the same
   */
  Agenda(Function<R, Optional<D>> due, Comparator<D> order) {
    this.due = due;
    this.entries = new TreeSet<>(order);
  }

  /** What is due next. */
  Optional<D> first() {
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.first());
  }

  /** What is due behind an entry, or all of it; in order. */
  Stream<D> behind(Optional<D> entry) {
    return entry.map(it -> entries.tailSet(it, false)).orElse(entries).stream();
  }

  @Override
  public void came(R row) {
    due.apply(row).ifPresent(entries::add);
  }

  @Override
  public void went(R row) {
    due.apply(row).ifPresent(entries::remove);
  }
}
