package rondo.server.doubles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.base.refusal.Refusal;
import rondo.server.database.Columns;
import rondo.server.event.Documents;

/** Finds titles that are probably one, and makes them one when a person says so. Thread-safe. */
public final class DoubleDesk {
  private static final int LOOKED = 60;
  private static final int MOST = 50;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;
  private final Runnable changed;

  /**
   * Of this database.
   *
   * @param changed tells every kiosk what it shall hold from now on
   */
  public DoubleDesk(Jdbi jdbi, InstantSource clock, IdSource ids, Runnable changed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
    this.changed = changed;
  }

  /**
   * Probable doubles of the titles that were changed last, or of those whose name holds a text.
   *
   * @param pattern for {@code ilike}, of {@code asked}
   */
  public List<Pair> probable(String asked, String pattern) {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(DoubleStatements.PAIRS)
            .bind("asked", asked)
            .bind("pattern", pattern)
            .bind("looked", LOOKED)
            .bind("most", MOST)
            .map((row, context) ->
                Pair.of(twin(row, "a_"), twin(row, "b_"), Math.round(row.getFloat("alike") * 100)))
            .list());
  }

  private static Twin twin(ResultSet row, String prefix) throws SQLException {
    return new Twin(
        Columns.id(row, prefix + "id"),
        row.getString(prefix + "name"),
        row.getInt(prefix + "year"),
        row.getString(prefix + "by"),
        row.getInt(prefix + "age"),
        row.getLong(prefix + "discs"),
        row.getLong(prefix + "rentals"));
  }

  /**
   * Makes two titles one: discs, editions, codes and own keys go to the one that stays; the other
   * keeps its row and its rentals and leads there. The higher age holds. Empty when done.
   */
  public Optional<Refusal> merge(OperatorId operator, UUID kept, UUID gone, String reason) {
    Optional<Refusal> refused =
        jdbi.inTransaction(handle -> merge(handle, operator, kept, gone, reason));
    if (refused.isEmpty()) {
      changed.run();
    }
    return refused;
  }

  private record Locked(UUID id, String name, String kind, boolean living) {}

  private Optional<Refusal> merge(
      Handle handle, OperatorId operator, UUID kept, UUID gone, String reason) {
    Map<UUID, Locked> titles = new HashMap<>();
    handle
        .createQuery(DoubleStatements.LOCK)
        .bind("kept", kept)
        .bind("gone", gone)
        .map((row, context) ->
            new Locked(
                Columns.id(row, "title_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getBoolean("living")))
        .forEach(title -> titles.put(title.id(), title));
    Locked stays = titles.get(kept);
    Locked goes = titles.get(gone);
    if (kept.equals(gone) || stays == null || goes == null || !stays.living() || !goes.living()) {
      return Optional.of(alreadyOne());
    }
    if (!stays.kind().equals(goes.kind())) {
      return Optional.of(twoKinds());
    }
    move(handle, kept, gone);
    tell(handle, operator, stays, goes, reason);
    return Optional.empty();
  }

  private static void move(Handle handle, UUID kept, UUID gone) {
    List<UUID[]> twins =
        handle
            .createQuery(DoubleStatements.TWINS)
            .bind("kept", kept)
            .bind("gone", gone)
            .map((row, context) -> new UUID[] {Columns.id(row, "kept"), Columns.id(row, "gone")})
            .list();
    for (UUID[] twin : twins) {
      run(handle, DoubleStatements.MOVE_DISCS, twin[0], twin[1]);
      run(handle, DoubleStatements.MOVE_CODES, twin[0], twin[1]);
    }
    run(handle, DoubleStatements.MOVE_EDITIONS, kept, gone);
    run(handle, DoubleStatements.DISCS, kept, gone);
    run(handle, DoubleStatements.CODES, kept, gone);
    run(handle, DoubleStatements.KEYS, kept, gone);
    run(handle, DoubleStatements.NAMES, kept, gone);
    run(handle, DoubleStatements.EARLIER, kept, gone);
  }

  private static void run(Handle handle, String statement, UUID kept, UUID gone) {
    handle.createUpdate(statement).bind("kept", kept).bind("gone", gone).execute();
  }

  private void tell(Handle handle, OperatorId operator, Locked stays, Locked goes, String reason) {
    var document =
        Documents.of(
            Map.of(
                "kept", stays.id(),
                "gone", goes.id(),
                "name", goes.name(),
                "reason", reason));
    handle
        .createUpdate(DoubleStatements.END)
        .bind("kept", stays.id())
        .bind("gone", goes.id())
        .bind("now", clock.instant())
        .bind("event", ids.next())
        .bind("actor", "operator:" + operator)
        .bind("document", document.toString())
        .execute();
  }

  private static Refusal alreadyOne() {
    return new Refusal(
        "titles-not-two",
        "These are not two titles any more.",
        "Nothing was changed.",
        "Look at the list of doubles again.");
  }

  private static Refusal twoKinds() {
    return new Refusal(
        "titles-of-two-kinds",
        "One is a film and the other is something else.",
        "Nothing was changed.",
        "Correct the kind of one of them first.");
  }
}
