package rondo.server.exchange;

import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import rondo.base.id.IdSource;
import rondo.base.id.OperatorId;
import rondo.server.database.Columns;
import rondo.server.exchange.run.Exporting;
import rondo.server.exchange.run.Importing;
import rondo.server.exchange.run.Progress;
import rondo.server.exchange.run.Report;
import rondo.server.exchange.run.Request;
import rondo.server.exchange.table.Limits;

/** Where commands and pages hand in files and fetch them. Thread-safe. */
public final class ExchangeDesk {
  private static final String OPERATORS = "select operator_id, name from operator order by name";

  private final Jdbi jdbi;
  private final Importing importing;
  private final Exporting exporting;

  /** Of this database. */
  public ExchangeDesk(Jdbi jdbi, InstantSource clock, IdSource ids) {
    this.jdbi = jdbi;
    this.importing = new Importing(jdbi, clock, ids, Limits.standard());
    this.exporting = new Exporting(jdbi, clock, ids);
  }

  /** Takes a file whole or not at all, or checks it. */
  public Report take(Request request, Consumer<Progress> told) {
    return importing.run(request, told);
  }

  /** Writes what an operator has; returns how many rows. Closes the stream. */
  public long give(SheetKind kind, OperatorId operator, OutputStream out) {
    return exporting.run(kind, operator, out);
  }

  /** An operator of this network. */
  public record Operator(OperatorId id, String name) {}

  /** All of them, by name. */
  public List<Operator> operators() {
    return jdbi.withHandle(handle ->
        handle
            .createQuery(OPERATORS)
            .map((row, context) ->
                new Operator(new OperatorId(Columns.id(row, "operator_id")), row.getString("name")))
            .list());
  }
}
