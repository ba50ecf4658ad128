package rondo.server.exchange.run;

import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.server.event.Documents;
import rondo.server.exchange.table.TableWriter;

/** Writes what an operator has as a file that an import takes without a change. Thread-safe. */
public final class Exporting {
  private static final String TELL =
      """
      with told as (
        insert into event (event_id, cause_id, actor, at, recorded_at, type, document)
        values (:event, :event, :actor, :now, :now, :type, cast(:document as jsonb))
        returning event_id
      )
      insert into unsealed_row (row_id, kind) select event_id, 'EVENT' from told
      """;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final IdSource ids;

  /** From this database. */
  public Exporting(Jdbi jdbi, InstantSource clock, IdSource ids) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.ids = ids;
  }

  /** Writes all rows as they stand at one moment; returns how many. Closes the stream. */
  public long run(Sheet sheet, OperatorId operator, OutputStream out) {
    try (TableWriter table = new TableWriter(out)) {
      jdbi.useTransaction(
          TransactionIsolationLevel.REPEATABLE_READ,
          handle -> {
            sheet.giving().give(handle, operator, table);
            tell(handle, sheet, operator, table.rows());
          });
      return table.rows();
    }
  }

  private void tell(Handle handle, Sheet sheet, OperatorId operator, long rows) {
    handle
        .createUpdate(TELL)
        .bind("event", ids.next())
        .bind("actor", "operator:" + operator)
        .bind("now", clock.instant())
        .bind("type", sheet.wire() + "-exported")
        .bind("document", Documents.of(Map.of("rows", rows)).toString())
        .execute();
  }
}
