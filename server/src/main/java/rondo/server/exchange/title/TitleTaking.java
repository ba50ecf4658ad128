package rondo.server.exchange.title;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import rondo.base.id.TitleId;
import rondo.server.exchange.cell.Row;
import rondo.server.exchange.cell.Wanted;
import rondo.server.exchange.run.Scope;
import rondo.server.exchange.run.Taking;
import rondo.server.exchange.run.Tally;
import rondo.server.exchange.title.NameIndex.Named;
import rondo.server.title.Edition;
import rondo.server.title.Identifier;
import rondo.server.title.Kind;
import rondo.server.title.Title;

/** Takes a file of titles. */
public final class TitleTaking implements Taking {
  /** What rows of this file have said of a title or an edition. */
  private record Said(long line, int columns) {}

  private final NameIndex names = new NameIndex();
  private final Map<UUID, Said> said = new HashMap<>();

  @Override
  public void take(Scope scope, List<Row> rows, Tally tally) {
    List<TitleLine> lines = rows.stream().map(TitleReading::read).toList();
    Shelf shelf = TitleShelves.load(scope, lines, names);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.flaws().isEmpty()) {
        judge(scope, row, lines.get(i), shelf, tally);
      }
      row.flaws().forEach(tally::wrong);
    }
    TitleShelves.save(scope, shelf);
  }

  private void judge(Scope scope, Row row, TitleLine line, Shelf shelf, Tally tally) {
    switch (Match.of(line, shelf, names)) {
      case Match.Doubtful(String column, String why) -> row.wrong(column, why);
      case Match.Known(UUID title) -> change(scope, row, line, shelf.title(title), shelf, tally);
      case Match.Fresh() -> add(scope, row, line, shelf, tally);
    }
  }

  private void add(Scope scope, Row row, TitleLine line, Shelf shelf, Tally tally) {
    Optional<Kind> kind = line.kindSaid();
    if (!(line.name() instanceof Wanted.Set<String>)) {
      row.wrong(TitleColumns.NAME, "A new title needs a name.");
    }
    if (!(line.year() instanceof Wanted.Set<Integer>)) {
      row.wrong(TitleColumns.YEAR, "A new title needs its year.");
    }
    if (kind.isEmpty()) {
      row.wrong(TitleColumns.KIND, "Say what it is: film, album or game, or give a format.");
    }
    if (row.flaws().isEmpty()) {
      TitleId id = line.id().orElseGet(() -> new TitleId(scope.ids().next()));
      Title fresh = TitleChange.fresh(line, id, kind.orElseThrow(), scope.ids()::next);
      if (isSound(row, line, fresh)) {
        keep(line, fresh, shelf);
        tally.added();
      }
    }
  }

  private void change(Scope scope, Row row, TitleLine line, Title known, Shelf shelf, Tally tally) {
    Title after = TitleChange.over(known, line, scope.ids()::next);
    if (!isSound(row, line, after) || contradicts(row, line, known, after)) {
      return;
    }
    if (after.equals(known)) {
      remember(line, known);
      learn(line, known, shelf);
      tally.same();
    } else {
      keep(line, after, shelf);
      tally.changed();
    }
  }

  private void keep(TitleLine line, Title title, Shelf shelf) {
    shelf.put(title);
    names.add(new Named(title.id().value(), title.name(), title.year(), title.by(), title.kind()));
    remember(line, title);
    learn(line, title, shelf);
  }

  private static void learn(TitleLine line, Title title, Shelf shelf) {
    UUID id = title.id().value();
    Optional<String> key =
        line.ownKey()
            .or(() ->
                line.id()
                    .filter(asked -> shelf.byId(asked.value()).isEmpty())
                    .map(TitleId::toString));
    key.filter(it -> !shelf.byKey(it).equals(Optional.of(id))).ifPresent(it -> shelf.learn(it, id));
  }

  private void remember(TitleLine line, Title title) {
    said.merge(
        title.id().value(),
        new Said(line.number(), TitleDifference.said(line)),
        (before, now) -> new Said(before.line(), before.columns() | now.columns()));
    edition(line, title)
        .ifPresent(edition -> said.putIfAbsent(edition.id(), new Said(line.number(), 0)));
  }

  private static Optional<Edition> edition(TitleLine line, Title title) {
    return line.edition().flatMap(it -> title.editions().stream().filter(it::names).findFirst());
  }

  /** Two rows of one file must not say different things of the same title. */
  private boolean contradicts(Row row, TitleLine line, Title before, Title after) {
    Said earlier = said.get(before.id().value());
    int changed = earlier == null ? 0 : earlier.columns() & TitleDifference.between(before, after);
    if (earlier != null && changed != 0) {
      row.wrong(
          TitleDifference.first(changed),
          "Line %d says something else of the same title here.".formatted(earlier.line()));
      return true;
    }
    Optional<Edition> known = edition(line, before);
    Said twin = known.map(Edition::id).map(said::get).orElse(null);
    if (twin != null && !known.equals(edition(line, after))) {
      row.wrong(
          TitleColumns.EDITION,
          "Line %d describes the same edition otherwise.".formatted(twin.line()));
      return true;
    }
    return false;
  }

  private static boolean isSound(Row row, TitleLine line, Title title) {
    line.edition()
        .filter(edition -> Kind.of(edition.format()) != title.kind())
        .ifPresent(edition ->
            row.wrong(
                TitleColumns.FORMAT,
                "This title is of the kind %s; there are no such discs of it."
                    .formatted(title.kind().wire())));
    if (row.flaws().isEmpty()
        && title.editions().stream().anyMatch(it -> Kind.of(it.format()) != title.kind())) {
      row.wrong(TitleColumns.KIND, "The title has editions that are of another kind.");
    }
    if (line.part() instanceof Wanted.Set<Integer> && title.series().isEmpty()) {
      row.wrong(TitleColumns.PART, "A part needs the series that it is a part of.");
    }
    Set<Identifier> codes = new HashSet<>();
    for (Identifier code : Shelf.codesOf(title)) {
      if (!codes.add(code)) {
        row.wrong(
            TitleColumns.EAN, code.value() + " belongs to another edition of the same title.");
      }
    }
    return row.flaws().isEmpty();
  }
}
