package rondo.server.exchange.run;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether anything was imported since somebody last asked, by whichever program: an import runs
 * beside the server as well as in it. Used by one thread.
 */
public final class ImportNews {
  private static final String NEWEST =
      "select import_id from exchange_import order by taken_at desc, import_id desc limit 1";

  private final Jdbi jdbi;
  private Optional<UUID> seen;

  /** Of this database, from now on. */
  public ImportNews(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.seen = newest();
  }

  /** Whether there was an import since the last call. */
  public boolean isThere() {
    Optional<UUID> newest = newest();
    boolean there = !newest.equals(seen);
    seen = newest;
    return there;
  }

  private Optional<UUID> newest() {
    return jdbi.withHandle(handle -> handle.createQuery(NEWEST).mapTo(UUID.class).findOne());
  }
}
