package rondo.server.exchange.disc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import rondo.base.id.GroupId;
import rondo.media.label.DiscCode;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.group.OwnGroups;
import rondo.server.exchange.run.Scope;
import rondo.server.exchange.run.Taking;
import rondo.server.exchange.run.Tally;
import rondo.server.inventory.DiscNumbers;
import rondo.server.inventory.PlaceKind;

/** Takes a file of discs. */
public final class DiscTaking implements Taking {
  private static final int DRAWN_AT_ONCE = 500;
  private static final Set<PlaceKind> AT_HAND = Set.of(PlaceKind.OPERATOR, PlaceKind.SLOT);

  private final Map<DiscCode, Long> seen = new HashMap<>();
  private @Nullable OwnGroups groups;
  private final Deque<DiscCode> drawn = new ArrayDeque<>();

  @Override
  public void take(Scope scope, List<Row> rows, Tally tally) {
    OwnGroups own = groups(scope);
    List<DiscLine> lines = rows.stream().map(row -> DiscLine.read(row, own)).toList();
    KnownDiscs known = KnownDiscs.load(scope, lines);
    List<DiscStore.Written> written = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.flaws().isEmpty()) {
        judge(scope.handle(), row, lines.get(i), known, tally).ifPresent(written::add);
      }
      row.flaws().forEach(tally::wrong);
    }
    DiscStore.save(scope, written);
  }

  private OwnGroups groups(Scope scope) {
    OwnGroups own = groups;
    if (own == null) {
      own = OwnGroups.of(scope.handle(), scope.operator());
      groups = own;
    }
    return own;
  }

  private Optional<DiscStore.Written> judge(
      Handle handle, Row row, DiscLine line, KnownDiscs known, Tally tally) {
    Optional<DiscCode> keyed = line.ownKey().map(known.keys::get);
    if (keyed.isPresent() && line.code().isPresent() && !keyed.equals(line.code())) {
      row.wrong(DiscColumns.KEY, "You call another disc so: " + keyed.get() + ".");
      return Optional.empty();
    }
    Optional<DiscCode> code = line.code().or(() -> keyed);
    Optional<KnownDiscs.Disc> disc = code.map(known.discs::get);
    if (disc.isPresent() && !mayChange(row, line, disc.get())) {
      return Optional.empty();
    }
    GroupId group = line.group().map(OwnGroups.Group::id).orElseThrow();
    Optional<Copy> copy = Copy.of(row, line, known, disc);
    if (copy.isEmpty() || wouldSwap(row, copy.get(), disc)) {
      return Optional.empty();
    }
    DiscCode chosen = code.orElseGet(() -> nextFree(handle, known));
    var after =
        new KnownDiscs.Disc(
            chosen,
            group,
            copy.get().title(),
            copy.get().format(),
            copy.get().edition(),
            line.note().over(disc.map(KnownDiscs.Disc::note).orElse(""), ""),
            disc.map(KnownDiscs.Disc::place).orElse(PlaceKind.OPERATOR),
            true);
    return row.flaws().isEmpty() ? keep(row, line, disc, after, known, tally) : Optional.empty();
  }

  private Optional<DiscStore.Written> keep(
      Row row,
      DiscLine line,
      Optional<KnownDiscs.Disc> before,
      KnownDiscs.Disc after,
      KnownDiscs known,
      Tally tally) {
    boolean same = before.equals(Optional.of(after));
    Long earlier = seen.putIfAbsent(after.code(), row.line());
    if (earlier != null && !same) {
      row.wrong(DiscColumns.DISC, "Line %d describes the same disc otherwise.".formatted(earlier));
      return Optional.empty();
    }
    boolean newKey = line.ownKey().filter(key -> !known.keys.containsKey(key)).isPresent();
    known.discs.put(after.code(), after);
    line.ownKey().ifPresent(key -> known.keys.put(key, after.code()));
    if (before.isEmpty()) {
      tally.added();
    } else if (same) {
      tally.same();
    } else {
      tally.changed();
    }
    return same && !newKey
        ? Optional.empty()
        : Optional.of(
            new DiscStore.Written(
                after, before.isEmpty(), !same, newKey ? line.ownKey() : Optional.empty()));
  }

  private static boolean mayChange(Row row, DiscLine line, KnownDiscs.Disc disc) {
    if (!disc.own()) {
      row.wrong(DiscColumns.DISC, "This code is on a disc of another operator.");
    } else if (line.group().filter(group -> group.id().equals(disc.group())).isEmpty()) {
      row.wrong(
          OwnGroups.COLUMN,
          "This disc belongs to another of your groups; its label names that group.");
    }
    return row.flaws().isEmpty();
  }

  /** A disc that a customer has, or that nobody can find, stays what it was rented as. */
  private static boolean wouldSwap(Row row, Copy copy, Optional<KnownDiscs.Disc> disc) {
    boolean swaps =
        disc.isPresent()
            && !AT_HAND.contains(disc.get().place())
            && !(disc.get().title().equals(copy.title()) && disc.get().format() == copy.format());
    if (swaps) {
      row.wrong(
          DiscColumns.TITLE,
          "This disc is not with you and in no slot, so what it is cannot be changed now.");
    }
    return swaps;
  }

  private DiscCode nextFree(Handle handle, KnownDiscs known) {
    DiscCode next;
    do {
      if (drawn.isEmpty()) {
        drawn.addAll(DiscNumbers.draw(handle, DRAWN_AT_ONCE));
      }
      next = drawn.removeFirst();
    } while (seen.containsKey(next) || known.discs.containsKey(next));
    return next;
  }
}
