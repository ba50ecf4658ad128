package rondo.kiosk.journal;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import rondo.protocol.chain.ChainLink;

/** Single values of a kiosk's file, each with its hash. */
final class MetaTable {
  /** How often a controller has started. */
  static final String STARTS = "starts";

  /** The last loading list that was worked in. */
  static final String LOADING = "loading";

  /** Where the outbox begins: the last Fact that was acknowledged. */
  static final String OUTBOX_BASE = "outbox-base";

  /** Where the journal begins: the last entry that was pruned. */
  static final String JOURNAL_BASE = "journal-base";

  private MetaTable() {}

  /** The name of numbered work. */
  static String of(Work work) {
    return "work-" + work.name().toLowerCase(Locale.ROOT);
  }

  static long number(Handle handle, String name) {
    return value(handle, name).map(Long::parseLong).orElse(0L);
  }

  static void number(Handle handle, String name, long value) {
    value(handle, name, Long.toString(value));
  }

  /** A place in a chain. */
  static ChainLink link(Handle handle, String name) {
    return value(handle, name)
        .map(text -> text.split(" ", 2))
        .map(parts -> new ChainLink(Long.parseLong(parts[0]), parts[1]))
        .orElse(ChainLink.START);
  }

  static void link(Handle handle, String name, ChainLink link) {
    value(handle, name, link.sequence() + " " + link.hash());
  }

  private static Optional<String> value(Handle handle, String name) {
    return handle
        .createQuery("SELECT value FROM meta WHERE name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne();
  }

  private static void value(Handle handle, String name, String value) {
    handle
        .createUpdate(
            """
            INSERT INTO meta (name, value, hash) VALUES (:name, :value, :hash)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value, hash = excluded.hash
            """)
        .bind("name", name)
        .bind("value", value)
        .bind("hash", RowHash.of("meta", name, value))
        .execute();
  }
}
