package rondo.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import rondo.base.id.TitleId;
import rondo.server.search.SearchPlace.Tier;
import rondo.server.title.Kind;

/**
 * Finds titles by what people type (FEATURES R5): first those whose name begins with it, then those
 * that hold its words in a name, a maker or a series, then, where these are few, those that hold
 * words like it. Within each, by name. Nothing typed lists all titles. Thread-safe.
 */
public final class TitleSearch {
  /** Of titles that hold words like those that were typed no more are looked at. */
  private static final int MANY = 2_000;

  /** Where fewer were found, mistyped words are thought of. */
  private static final int FEW = 3;

  /** The highest character, so that all that begins with a text lies before both. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Jdbi jdbi;

  /** Titles of this database. */
  public TitleSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(UUID title, String name) {}

  /** What is asked for, and how much of it. */
  private record Wanted(Typed typed, Optional<Kind> kind, int limit) {}

  /**
   * A part of the list.
   *
   * @param typed as it was typed, at most a line
   * @param kind of titles; empty for all
   * @param after behind which the part begins; empty for the beginning
   * @param limit the most titles of it, 1 or more
   */
  public Found find(String typed, Optional<Kind> kind, Optional<SearchPlace> after, int limit) {
    return jdbi.inTransaction(handle -> {
      String plain =
          handle.createQuery(SearchStatements.PLAIN).bind("typed", typed).mapTo(String.class).one();
      return find(
          handle,
          new Wanted(Typed.of(plain), kind, limit),
          after.orElse(SearchPlace.before(Tier.BEGINS)),
          after.isEmpty());
    });
  }

  private static Found find(Handle handle, Wanted wanted, SearchPlace after, boolean first) {
    List<SearchPlace> found = new ArrayList<>();
    if (after.tier() == Tier.BEGINS) {
      found.addAll(begins(handle, wanted, after, room(wanted, found)));
    }
    if (after.tier() != Tier.MEANS && !wanted.typed.isEmpty() && room(wanted, found) > 0) {
      found.addAll(holds(handle, wanted, from(Tier.HOLDS, after), room(wanted, found)));
    }
    boolean lenient = after.tier() == Tier.MEANS || (first && found.size() < FEW);
    if (lenient && !wanted.typed.isEmpty()) {
      found.addAll(means(handle, wanted, from(Tier.MEANS, after), room(wanted, found)));
    }
    List<SearchPlace> shown = found.subList(0, Math.min(found.size(), wanted.limit));
    return new Found(
        shown.stream().map(place -> new TitleId(place.title())).toList(),
        found.size() > wanted.limit ? Optional.of(shown.getLast()) : Optional.empty(),
        shown.stream().anyMatch(place -> place.tier() == Tier.MEANS));
  }

  /** One more than is shown tells whether the list goes on. */
  private static int room(Wanted wanted, List<SearchPlace> found) {
    return wanted.limit + 1 - found.size();
  }

  private static SearchPlace from(Tier tier, SearchPlace after) {
    return after.tier() == tier ? after : SearchPlace.before(tier);
  }

  private static List<SearchPlace> begins(
      Handle handle, Wanted wanted, SearchPlace after, int room) {
    return places(range(handle.createQuery(SearchStatements.BEGINS), wanted), wanted, after, room);
  }

  private static List<SearchPlace> holds(
      Handle handle, Wanted wanted, SearchPlace after, int room) {
    List<SearchPlace> next = holds(SearchStatements.HOLDS_NEXT, handle, wanted, after, room);
    return next.size() == room ? next : holds(SearchStatements.HOLDS, handle, wanted, after, room);
  }

  private static List<SearchPlace> holds(
      String statement, Handle handle, Wanted wanted, SearchPlace after, int room) {
    Query rows = handle.createQuery(statement).bind("query", wanted.typed.query());
    return places(range(rows, wanted), wanted, after, room);
  }

  private static List<SearchPlace> means(
      Handle handle, Wanted wanted, SearchPlace after, int room) {
    List<List<String>> meant = meant(handle, wanted.typed);
    if (meant.isEmpty()) {
      return List.of();
    }
    Query rows =
        handle
            .createQuery(SearchStatements.MEANS)
            .bind("meant", Typed.query(meant))
            .bind("query", wanted.typed.query())
            .bind("most", MANY);
    return places(range(rows, wanted), wanted, after, room);
  }

  /** For each typed word the known ones that it means; empty where one means none. */
  private static List<List<String>> meant(Handle handle, Typed typed) {
    handle.createQuery(SearchStatements.LENIENT).mapTo(String.class).one();
    List<List<String>> meant = new ArrayList<>();
    for (int i = 0; i < typed.words().size(); i++) {
      String word = typed.words().get(i);
      List<String> alike =
          handle
              .createQuery(SearchStatements.ALIKE)
              .bind("typed", word)
              .bind("least", word.length() - Spelling.allowed(word))
              .mapTo(String.class)
              .list();
      List<String> nearest = Spelling.meant(word, alike, typed.isBegun(i));
      if (nearest.isEmpty()) {
        return List.of();
      }
      meant.add(nearest);
    }
    return meant;
  }

  private static Query range(Query query, Wanted wanted) {
    String plain = wanted.typed.plain();
    return query.bind("from", plain).bind("to", plain + LAST);
  }

  private static List<SearchPlace> places(Query query, Wanted wanted, SearchPlace after, int room) {
    return query
        .bind("name", after.name())
        .bind("title", after.title())
        .bind("kind", wanted.kind.map(Kind::wire).orElse(""))
        .bind("limit", room)
        .map(
            (row, context) -> new Row(row.getObject("title_id", UUID.class), row.getString("name")))
        .map(row -> new SearchPlace(after.tier(), row.name, row.title))
        .list();
  }
}
