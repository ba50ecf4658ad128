package rondo.kiosk.journal;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/** The tables of a kiosk's file and the version of its format. */
final class SqliteSchema {
  /** Grows with each change of the tables or of what stands in them. */
  static final int FORMAT = 1;

  /** "Rond": tells a kiosk's store from any other SQLite file. */
  private static final int APPLICATION = 0x526f6e64;

  private static final String TABLES =
      """
      CREATE TABLE journal (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        at_millis INTEGER NOT NULL,
        subject TEXT NOT NULL,
        settles INTEGER NOT NULL CHECK (settles IN (0, 1)),
        json TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX journal_settled ON journal (subject) WHERE settles = 1;
      CREATE TABLE outbox (
        sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
        json TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TABLE slot (
        deck INTEGER NOT NULL,
        position INTEGER NOT NULL,
        json TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (deck, position)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE state (
        topic TEXT PRIMARY KEY,
        version INTEGER NOT NULL,
        json TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE meta (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """;

  private SqliteSchema() {}

  /** Makes the tables in an empty file; refuses a file of somebody else or of a newer Rondo. */
  static void prepare(Handle handle, Path file) {
    int application = pragma(handle, "application_id");
    int format = pragma(handle, "user_version");
    if (application == 0 && format == 0 && tables(handle) == 0) {
      handle.createScript(TABLES).execute();
      handle.execute("PRAGMA application_id = " + APPLICATION);
      handle.execute("PRAGMA user_version = " + FORMAT);
    } else if (application != APPLICATION) {
      throw new KioskStoreException(
          "%s is not the store of a kiosk, or damaged; name another file".formatted(file));
    } else if (format != FORMAT) {
      throw new KioskStoreException(
          "kiosk store %s has format %d and this program knows format %d; start the Rondo that wrote it"
              .formatted(file, format, FORMAT));
    }
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(int.class).one();
  }

  private static int tables(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM sqlite_schema").mapTo(int.class).one();
  }
}
