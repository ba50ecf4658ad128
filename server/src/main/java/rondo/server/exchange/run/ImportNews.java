package rondo.server.exchange.run;

import org.jdbi.v3.core.Jdbi;

/**
 * Whether anything was imported since somebody last asked, by whichever program: an import runs
 * beside the server as well as in it. Used by one thread.
 */
public final class ImportNews {
  /** Each import has an id of its own; one that began earlier may be there later. */
  private static final String ALL =
      """
      select count(*) || '/' || coalesce(sum(hashtextextended(cast(import_id as text), 0)), 0)
      from exchange_import
      """;

  private final Jdbi jdbi;
  private String seen;

  /** Of this database, from now on. */
  public ImportNews(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.seen = all(jdbi);
  }

  /** Whether there was an import since the last call. */
  public boolean isThere() {
    String all = all(jdbi);
    boolean there = !all.equals(seen);
    seen = all;
    return there;
  }

  private static String all(Jdbi jdbi) {
    return jdbi.withHandle(handle -> handle.createQuery(ALL).mapTo(String.class).one());
  }
}
