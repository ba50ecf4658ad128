package rondo.server.exchange.run;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import rondo.server.event.Documents;

/** Remembers which files were taken, each with its event (I27, F25). */
final class TakenFiles {
  private static final String IS_TAKEN =
      """
      select exists (
        select 1 from exchange_import
        where operator_id = :operator and kind = :kind and file_hash = :hash)
      """;

  private static final String ALONE =
      """
      select pg_advisory_xact_lock(
        hashtextextended('import of ' || cast(:kind as text) || ' by ' || cast(:operator as text), 0))
      """;

  private static final String NOTE =
      """
      with noted as (
        insert into exchange_import (import_id, operator_id, kind, file_hash, file_name, row_count,
                                     added, changed, taken_at)
        values (:event, :operator, :kind, :hash, :name, :rows, :added, :changed, :now)
        on conflict on constraint exchange_import_once do update set
          import_id = excluded.import_id, file_name = excluded.file_name,
          row_count = excluded.row_count, added = excluded.added, changed = excluded.changed,
          taken_at = excluded.taken_at
        returning import_id
      ), told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        select import_id, import_id, :actor, :now, :now, :type, cast(:document as jsonb)
        from noted
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private TakenFiles() {}

  /**
   * Waits until nobody else takes such a file of this operator: of one file handed in twice at once
   * the second must see that the first was taken.
   */
  static void waitForTurn(Handle handle, Request request) {
    handle
        .createQuery(ALONE)
        .bind("operator", request.operator())
        .bind("kind", request.sheet().wire())
        .map((row, context) -> true)
        .one();
  }

  static boolean isTaken(Handle handle, Request request, byte[] hash) {
    return handle
        .createQuery(IS_TAKEN)
        .bind("operator", request.operator())
        .bind("kind", request.sheet().wire())
        .bind("hash", hash)
        .mapTo(Boolean.class)
        .one();
  }

  /** Notes a file as taken at this instant, which is the end of its import. */
  static void note(Scope scope, Request request, byte[] hash, Counts counts, Instant now) {
    var document =
        Documents.of(
            Map.of(
                "sha256",
                HexFormat.of().formatHex(hash),
                "rows",
                counts.rows(),
                "added",
                counts.added(),
                "changed",
                counts.changed()));
    scope
        .handle()
        .createUpdate(NOTE)
        .bind("event", scope.event())
        .bind("operator", scope.operator())
        .bind("kind", request.sheet().wire())
        .bind("hash", hash)
        .bind("name", request.name())
        .bind("rows", counts.rows())
        .bind("added", counts.added())
        .bind("changed", counts.changed())
        .bind("now", now)
        .bind("actor", "operator:" + scope.operator())
        .bind("type", request.sheet().wire() + "-imported")
        .bind("document", document.toString())
        .execute();
  }
}
