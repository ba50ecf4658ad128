package rondo.kiosk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;

/**
 * The journal's rows: each holds the hash of the one before (I20). Old rows are pruned from the
 * front only, so that the chain of the rest stays whole.
 */
final class JournalTable {
  /** How long a settled subject stays readable. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final StrictJson JSON = StrictJson.wire();

  private JournalTable() {}

  static void append(Handle handle, List<JournalEntry> entries) {
    ChainLink last = last(handle);
    for (JournalEntry entry : entries) {
      last = append(handle, last, entry);
    }
  }

  private static ChainLink append(Handle handle, ChainLink last, JournalEntry entry) {
    long sequence = last.sequence() + 1;
    String subject = entry.subject().map(Object::toString).orElse("");
    int settles = entry.settles() ? 1 : 0;
    long at = entry.at().toEpochMilli();
    String json = JSON.writeText(entry);
    String hash = RowHash.of("journal", last.hash(), sequence, at, subject, settles, json);
    handle
        .createUpdate(
            """
            INSERT INTO journal (sequence, at_millis, subject, settles, json, previous, hash)
            VALUES (:sequence, :at, :subject, :settles, :json, :previous, :hash)
            """)
        .bind("sequence", sequence)
        .bind("at", at)
        .bind("subject", subject)
        .bind("settles", settles)
        .bind("json", json)
        .bind("previous", last.hash())
        .bind("hash", hash)
        .execute();
    return new ChainLink(sequence, hash);
  }

  private static ChainLink last(Handle handle) {
    return handle
        .createQuery("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1")
        .map((row, _) -> new ChainLink(row.getLong("sequence"), row.getString("hash")))
        .findOne()
        .orElseGet(() -> MetaTable.link(handle, MetaTable.JOURNAL_BASE));
  }

  static List<JournalEntry> unsettled(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT json FROM journal AS entry
            WHERE subject <> '' AND NOT EXISTS (
              SELECT 1 FROM journal AS last
              WHERE last.subject = entry.subject AND last.settles = 1)
            ORDER BY sequence
            """)
        .mapTo(String.class)
        .map(json -> JSON.readText(json, JournalEntry.class))
        .list();
  }

  /** Forgets what is older than {@link #KEPT}, up to the first row that must stay. */
  static void prune(Handle handle, Instant now) {
    handle
        .createQuery(
            """
            SELECT sequence, hash FROM journal
            WHERE sequence < coalesce((
              SELECT sequence FROM journal AS entry
              WHERE at_millis >= :limit OR (subject <> '' AND NOT EXISTS (
                SELECT 1 FROM journal AS last
                WHERE last.subject = entry.subject AND last.settles = 1))
              ORDER BY sequence LIMIT 1), 9223372036854775807)
            ORDER BY sequence DESC LIMIT 1
            """)
        .bind("limit", now.minus(KEPT).toEpochMilli())
        .map((row, _) -> new ChainLink(row.getLong("sequence"), row.getString("hash")))
        .findOne()
        .ifPresent(base -> {
          MetaTable.link(handle, MetaTable.JOURNAL_BASE, base);
          handle.execute("DELETE FROM journal WHERE sequence <= ?", base.sequence());
        });
  }
}
