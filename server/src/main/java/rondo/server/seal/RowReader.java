package rondo.server.seal;

import static rondo.server.database.Columns.at;
import static rondo.server.database.Columns.findId;
import static rondo.server.database.Columns.findNumber;
import static rondo.server.database.Columns.findText;
import static rondo.server.database.Columns.id;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads rows of ledger and events as they are now and hashes each in its canonical form. */
final class RowReader {
  private static final String EVENTS =
      """
      select event_id, cause_id, actor, kiosk_id, epoch, sequence, disc_code, rental_id,
             checkout_id, at, recorded_at, type, cast(document as text) as document
      from event where event_id = any(:ids)
      """;

  private static final String TRANSACTIONS =
      """
      select ledger_id, at, kind, checkout_id, rental_id, payment_id, event_id
      from ledger_transaction where ledger_id = any(:ids)
      """;

  private static final String LINES =
      """
      select ledger_id, line, account, amount_minor, currency, rental_id,
             cast(explanation as text) as explanation
      from ledger_line where ledger_id = any(:ids)
      """;

  private RowReader() {}

  /** The hashes of those that are there. */
  static Map<RowName, Hash> read(Handle handle, Collection<RowName> names) {
    Map<RowName, Hash> found = new HashMap<>();
    for (RowKind kind : RowKind.values()) {
      List<UUID> ids =
          names.stream().filter(row -> row.kind() == kind).map(RowName::id).distinct().toList();
      if (!ids.isEmpty()) {
        handle
            .createQuery(sql(kind))
            .bindArray("ids", UUID.class, ids)
            .map((row, context) -> hashed(kind, row))
            .forEach(row -> found.put(row.name(), row.hash()));
      }
    }
    return found;
  }

  private static String sql(RowKind kind) {
    return switch (kind) {
      case EVENT -> EVENTS;
      case TRANSACTION -> TRANSACTIONS;
      case LINE -> LINES;
    };
  }

  private static SealedRow hashed(RowKind kind, ResultSet row) throws SQLException {
    return switch (kind) {
      case EVENT -> new SealedRow(new RowName(kind, id(row, "event_id"), 0), event(row));
      case TRANSACTION ->
          new SealedRow(new RowName(kind, id(row, "ledger_id"), 0), transaction(row));
      case LINE ->
          new SealedRow(new RowName(kind, id(row, "ledger_id"), row.getInt("line")), line(row));
    };
  }

  private static Hash event(ResultSet row) throws SQLException {
    return new CanonicalForm("event")
        .with("event_id", id(row, "event_id"))
        .with("cause_id", findId(row, "cause_id"))
        .with("actor", row.getString("actor"))
        .with("kiosk_id", findId(row, "kiosk_id"))
        .with("epoch", findNumber(row, "epoch"))
        .with("sequence", Optional.ofNullable(row.getObject("sequence", Long.class)))
        .with("disc_code", findText(row, "disc_code"))
        .with("rental_id", findId(row, "rental_id"))
        .with("checkout_id", findId(row, "checkout_id"))
        .with("at", at(row, "at"))
        .with("recorded_at", at(row, "recorded_at"))
        .with("type", row.getString("type"))
        .with("document", row.getString("document"))
        .hash();
  }

  private static Hash transaction(ResultSet row) throws SQLException {
    return new CanonicalForm("transaction")
        .with("ledger_id", id(row, "ledger_id"))
        .with("at", at(row, "at"))
        .with("kind", row.getString("kind"))
        .with("checkout_id", id(row, "checkout_id"))
        .with("rental_id", findId(row, "rental_id"))
        .with("payment_id", findId(row, "payment_id"))
        .with("event_id", id(row, "event_id"))
        .hash();
  }

  private static Hash line(ResultSet row) throws SQLException {
    return new CanonicalForm("line")
        .with("ledger_id", id(row, "ledger_id"))
        .with("line", row.getInt("line"))
        .with("account", row.getString("account"))
        .with("amount_minor", row.getLong("amount_minor"))
        .with("currency", row.getString("currency"))
        .with("rental_id", findId(row, "rental_id"))
        .with("explanation", findText(row, "explanation"))
        .hash();
  }
}
