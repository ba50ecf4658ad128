package rondo.app.traffic.books;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import rondo.base.id.KioskId;
import rondo.base.json.StrictJson;
import rondo.media.label.DiscCode;
import rondo.protocol.chain.ChainLink;
import rondo.server.checkout.Checkout;
import rondo.server.event.Event;
import rondo.server.event.ParkedFact;
import rondo.server.inventory.DiscPlace;
import rondo.server.ledger.LedgerLine;
import rondo.server.ledger.LedgerTransaction;
import rondo.server.payment.PaymentOp;
import rondo.server.rental.Rental;
import rondo.server.returns.ReturnCredit;
import rondo.server.store.RowJson;
import rondo.server.task.OperatorTask;
import rondo.simulation.evidence.AppliedEpoch;
import rondo.simulation.evidence.ServerRecords;
import rondo.tariff.rule.Tariff;

/** The server's tables, read whole at one moment by statements that can only read. */
final class DatabaseRows {
  private final Handle handle;

  private DatabaseRows(Handle handle) {
    this.handle = handle;
  }

  /** Every row of money, places and messages. */
  static ServerRecords read(Jdbi database) {
    return database.inTransaction(
        TransactionIsolationLevel.REPEATABLE_READ,
        handle -> {
          handle.execute("set transaction read only");
          return new DatabaseRows(handle).all();
        });
  }

  private ServerRecords all() {
    return new ServerRecords(
        texts("select disc_code from disc order by disc_code").stream().map(DiscCode::new).toList(),
        texts("select cast(document as text) from tariff order by tariff_id, version").stream()
            .map(document -> StrictJson.wire().readText(document, Tariff.class))
            .toList(),
        table("checkout", "opened_at, checkout_id", Checkout.class),
        table("rental", "opened_at, rental_id", Rental.class),
        table("disc_place", "disc_code", DiscPlace.class),
        table("payment_op", "created_at, payment_id", PaymentOp.class),
        table("ledger_transaction", "at, ledger_id", LedgerTransaction.class),
        table("ledger_line", "ledger_id, line", LedgerLine.class),
        table("return_credit", "accepted_at, return_id", ReturnCredit.class),
        table("operator_task", "opened_at, task_id", OperatorTask.class),
        table("event", "recorded_at, event_id", Event.class),
        table("parked_fact", "kiosk_id, epoch, sequence", ParkedFact.class),
        epochs());
  }

  private <T> List<T> table(String table, String order, Class<T> row) {
    return texts("select cast(to_jsonb(t) as text) from %s t order by %s".formatted(table, order))
        .stream()
        .map(json -> RowJson.row(json, row))
        .toList();
  }

  private List<String> texts(String sql) {
    return handle.createQuery(sql).mapTo(String.class).list();
  }

  private List<AppliedEpoch> epochs() {
    return handle
        .createQuery("select kiosk_id, epoch, applied, applied_hash from kiosk_epoch")
        .map((row, _) ->
            new AppliedEpoch(
                KioskId.parse(row.getString("kiosk_id")),
                row.getInt("epoch"),
                new ChainLink(row.getLong("applied"), row.getString("applied_hash"))))
        .list();
  }
}
