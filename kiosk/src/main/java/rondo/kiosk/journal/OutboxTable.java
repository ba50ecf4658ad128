package rondo.kiosk.journal;

import java.util.List;
import org.jdbi.v3.core.Handle;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.envelope.Message;
import rondo.protocol.fact.Fact;

/** The outbox's rows: Facts that the server has not acknowledged, in an unbroken chain (I20). */
final class OutboxTable {
  private static final StrictJson JSON = StrictJson.wire();

  private OutboxTable() {}

  static void append(Handle handle, List<Fact> facts) {
    ChainLink last = last(handle);
    for (Fact fact : facts) {
      last = last.next(fact);
      handle.execute(
          "INSERT INTO outbox (sequence, json, hash) VALUES (?, ?, ?)",
          last.sequence(),
          JSON.writeText(fact),
          last.hash());
    }
  }

  static ChainLink last(Handle handle) {
    return handle
        .createQuery("SELECT sequence, hash FROM outbox ORDER BY sequence DESC LIMIT 1")
        .map((row, _) -> new ChainLink(row.getLong("sequence"), row.getString("hash")))
        .findOne()
        .orElseGet(() -> MetaTable.link(handle, MetaTable.OUTBOX_BASE));
  }

  /** How many the server has not acknowledged. */
  static long waiting(Handle handle) {
    return last(handle).sequence() - MetaTable.link(handle, MetaTable.OUTBOX_BASE).sequence();
  }

  static List<Message.FactReport> after(Handle handle, long sequence, int atMost) {
    return handle
        .createQuery(
            """
            SELECT sequence, hash, json FROM outbox
            WHERE sequence > :sequence ORDER BY sequence LIMIT :most
            """)
        .bind("sequence", sequence)
        .bind("most", atMost)
        .map((row, _) ->
            new Message.FactReport(
                row.getLong("sequence"),
                row.getString("hash"),
                JSON.readText(row.getString("json"), Fact.class)))
        .list();
  }

  /** Forgets what the server has; the last place stays as the base of what follows. */
  static void forget(Handle handle, long sequence) {
    handle
        .createQuery("SELECT sequence, hash FROM outbox WHERE sequence = :sequence")
        .bind("sequence", sequence)
        .map((row, _) -> new ChainLink(row.getLong("sequence"), row.getString("hash")))
        .findOne()
        .ifPresent(base -> {
          MetaTable.link(handle, MetaTable.OUTBOX_BASE, base);
          handle.execute("DELETE FROM outbox WHERE sequence <= ?", sequence);
        });
  }
}
