package rondo.kiosk.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import rondo.base.json.MalformedJsonException;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.fact.Fact;

/**
 * Looks at every row before a store is used (F2, F22): the file's structure, both chains, and the
 * hash of each row that is in none.
 */
final class SqliteCheck {
  private final Handle handle;
  private final Path file;

  SqliteCheck(Handle handle, Path file) {
    this.handle = handle;
    this.file = file;
  }

  /** Returns if all is whole; else throws and names the first row that is not. */
  void run() {
    structure();
    journal();
    rows("slot", "SELECT deck || '-' || position, hash, deck, position, json FROM slot");
    rows("state", "SELECT topic, hash, topic, version, json FROM state");
    rows("meta", "SELECT name, hash, name, value FROM meta");
    outbox();
  }

  private void structure() {
    String found = handle.createQuery("PRAGMA integrity_check(1)").mapTo(String.class).first();
    if (!found.equals("ok")) {
      throw SqliteFile.damaged(file, found);
    }
  }

  private void journal() {
    handle
        .createQuery(
            """
            SELECT sequence, at_millis, subject, settles, json, previous, hash
            FROM journal ORDER BY sequence
            """)
        .reduceResultSet(
            MetaTable.link(handle, MetaTable.JOURNAL_BASE), (last, row, _) -> entry(last, row));
  }

  private ChainLink entry(ChainLink last, ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    String hash =
        RowHash.of(
            "journal",
            last.hash(),
            last.sequence() + 1,
            row.getLong("at_millis"),
            row.getString("subject"),
            row.getInt("settles"),
            row.getString("json"));
    boolean follows = row.getString("previous").equals(last.hash());
    require(follows && hash.equals(row.getString("hash")), "journal", sequence);
    return new ChainLink(sequence, hash);
  }

  private void outbox() {
    handle
        .createQuery("SELECT sequence, json, hash FROM outbox ORDER BY sequence")
        .reduceResultSet(
            MetaTable.link(handle, MetaTable.OUTBOX_BASE), (last, row, _) -> fact(last, row));
  }

  private ChainLink fact(ChainLink last, ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    ChainLink next = last.next(read(row.getString("json"), sequence));
    boolean follows = next.sequence() == sequence;
    require(follows && next.hash().equals(row.getString("hash")), "outbox", sequence);
    return next;
  }

  private Fact read(String json, long sequence) {
    try {
      return StrictJson.wire().readText(json, Fact.class);
    } catch (MalformedJsonException e) {
      throw SqliteFile.damaged(file, "row " + sequence + " of table outbox is damaged", e);
    }
  }

  /** The query's first column names the row, its second is the hash of all that follow. */
  private void rows(String table, String query) {
    handle
        .createQuery(query)
        .reduceResultSet(
            0,
            (count, row, _) -> {
              var values = new Object[row.getMetaData().getColumnCount() - 2];
              for (int i = 0; i < values.length; i++) {
                values[i] = row.getObject(i + 3);
              }
              boolean whole = RowHash.of(table, values).equals(row.getString(2));
              require(whole, table, row.getString(1));
              return count + 1;
            });
  }

  private void require(boolean whole, String table, Object row) {
    if (!whole) {
      throw SqliteFile.damaged(file, "row " + row + " of table " + table + " is damaged");
    }
  }
}
