package rondo.server.generate;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/**
 * Writes many rows of one table by PostgreSQL's COPY, in batches that commit one by one. Not
 * thread-safe.
 */
final class Copy implements AutoCloseable {
  private static final int BATCH = 10_000;

  private final Jdbi jdbi;
  private final String table;
  private final IntConsumer progress;
  private final StringBuilder rows = new StringBuilder();
  private int waiting;
  private int written;

  /**
   * Into a table.
   *
   * @param table its name with its columns
   * @param progress is told how many rows are written
   */
  Copy(Jdbi jdbi, String table, IntConsumer progress) {
    this.jdbi = jdbi;
    this.table = table;
    this.progress = progress;
  }

  /** One row; {@code null} is written as the four letters {@code NULL}. */
  void row(Object... values) {
    for (int i = 0; i < values.length; i++) {
      rows.append(i == 0 ? "" : "\t").append(plain(values[i].toString()));
    }
    rows.append('\n');
    waiting++;
    if (waiting == BATCH) {
      flush();
    }
  }

  private static String plain(String value) {
    return value.replace("\\", "\\\\").replace("\t", " ").replace("\n", " ");
  }

  private void flush() {
    jdbi.useHandle(this::send);
    written += waiting;
    waiting = 0;
    rows.setLength(0);
    progress.accept(written);
  }

  private void send(Handle handle) {
    try {
      var copy = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
      copy.copyIn(
          "copy " + table + " from stdin with (null 'NULL')", new StringReader(rows.toString()));
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("rows of " + table + " could not be written", e);
    }
  }

  @Override
  public void close() {
    if (waiting > 0) {
      flush();
    }
  }
}
