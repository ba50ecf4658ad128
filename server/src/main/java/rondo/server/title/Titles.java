package rondo.server.title;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import rondo.base.id.TitleId;
import rondo.server.store.RowJson;

/**
 * Reads and writes titles, many in a few statements; each caller brings its own transaction, so
 * that an import is all or nothing. Stateless.
 *
 * <p>An edition that a saved title no longer names keeps its row, since discs may name it; a code
 * that another title holds is refused by the constraint {@code identifier_pk}.
 */
public final class Titles {
  private Titles() {}

  /** The title of this id, a merged one too. */
  public static Optional<Title> find(Handle handle, TitleId title) {
    return find(handle, List.of(title)).stream().findFirst();
  }

  /** The titles of these ids, in no order; an unknown id brings none. */
  public static List<Title> find(Handle handle, Collection<TitleId> titles) {
    return handle
        .createQuery(TitleStatements.FIND)
        .bindArray("titles", UUID.class, ids(titles))
        .mapTo(String.class)
        .map(json -> TitleRows.read(RowJson.row(json, TitleRows.Whole.class)))
        .list();
  }

  /** Writes titles as they are given, new ones and known ones; the version of each grows by one. */
  public static void save(Handle handle, Collection<Title> titles, Instant now) {
    renewLater(handle, "yes");
    write(handle, TitleStatements.SAVE, titles, title -> List.of(TitleRows.title(title)), now);
    clear(handle, TitleStatements.CLEAR_NAMES, titles);
    write(handle, TitleStatements.SAVE_NAMES, titles, TitleRows::names, now);
    clear(handle, TitleStatements.CLEAR_MAKERS, titles);
    write(handle, TitleStatements.SAVE_MAKERS, titles, TitleRows::makers, now);
    write(handle, TitleStatements.SAVE_EDITIONS, titles, TitleRows::editions, now);
    clear(handle, TitleStatements.CLEAR_IDENTIFIERS, titles);
    write(handle, TitleStatements.SAVE_IDENTIFIERS, titles, TitleRows::identifiers, now);
    renewLater(handle, "");
    handle
        .createQuery(TitleStatements.RENEW)
        .bindArray("titles", UUID.class, ids(titles.stream().map(Title::id).toList()))
        .map((row, context) -> "")
        .one();
  }

  /** Says that what can be found is renewed at the end; without a transaction that says nothing. */
  private static void renewLater(Handle handle, String later) {
    handle.createQuery(TitleStatements.LATER).bind("later", later).mapTo(String.class).one();
  }

  private static void clear(Handle handle, String statement, Collection<Title> titles) {
    handle
        .createUpdate(statement)
        .bindArray("titles", UUID.class, ids(titles.stream().map(Title::id).toList()))
        .execute();
  }

  private static <T> void write(
      Handle handle,
      String statement,
      Collection<Title> titles,
      Function<Title, List<T>> rows,
      Instant now) {
    List<T> all = titles.stream().flatMap(title -> rows.apply(title).stream()).toList();
    if (!all.isEmpty()) {
      var update = handle.createUpdate(statement).bind("rows", RowJson.text(all));
      (statement.contains(":now") ? update.bind("now", now) : update).execute();
    }
  }

  private static List<UUID> ids(Collection<TitleId> titles) {
    return titles.stream().map(TitleId::value).toList();
  }
}
