package rondo.server.seal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.server.store.Pen;

/**
 * Seals what was written since the last seal (DESIGN, flow 8). Each seal is one transaction that
 * holds the head of the chain: of several servers on one database one seals and the others skip
 * their turn. Nothing is sealed on a chain that was changed in the database, see {@link #stopped}.
 * Thread-safe; run about once a second.
 */
public final class Sealing {
  /** The most rows of one seal: what is read, hashed and written in one go. */
  public static final int MOST_ROWS = 2_000;

  /** The most seals of one turn, so that a turn ends also while others write. */
  static final int MOST_SEALS = 20;

  private static final String NAMED =
      "select row_id, kind, line from unsealed_row order by row_id, kind, line limit :limit";

  private static final String SEALED =
      """
      with done as (
        delete from unsealed_row where row_id = :id and kind = :kind and line = :line)
      insert into sealed_row (row_id, kind, line, seal_number, hash)
      values (:id, :kind, :line, :number, :hash)
      """;

  private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

  private final Jdbi jdbi;
  private final SealKey key;
  private final SealAnchor anchor;
  private final InstantSource clock;
  private final AtomicReference<Optional<SealFinding>> stopped =
      new AtomicReference<>(Optional.empty());

  /** Sealing of this database by this server. */
  public Sealing(Jdbi jdbi, SealKey key, SealAnchor anchor, InstantSource clock) {
    this.jdbi = jdbi;
    this.key = key;
    this.anchor = anchor;
    this.clock = clock;
  }

  /**
   * Why nothing is sealed any more, as the last turn saw it: the chain does not end where this
   * server left it. Empty while all is well; looked at anew in each turn.
   */
  public Optional<SealFinding> stopped() {
    return stopped.get();
  }

  /** Seals until nothing is left, another server is at it, or the turn is long; how many rows. */
  public int run() {
    int sealed = 0;
    for (int i = 0; i < MOST_SEALS; i++) {
      Optional<Seal> made = jdbi.inTransaction(this::seal);
      made.ifPresent(seal -> anchor.keep(seal.number(), seal.hash()));
      sealed += made.map(Seal::rows).orElse(0);
      if (made.map(Seal::rows).orElse(0) < MOST_ROWS) {
        break;
      }
    }
    return sealed;
  }

  private Optional<Seal> seal(Handle handle) {
    return ChainHead.hold(handle)
        .filter(head -> mayFollow(handle, head))
        .flatMap(head -> seal(handle, head));
  }

  /** Sealing on would sign whatever somebody made of the past. */
  private boolean mayFollow(Handle handle, ChainHead head) {
    Optional<SealFinding> wrong = head.wrong(handle, key, anchor.read());
    Optional<SealFinding> before = stopped.getAndSet(wrong);
    if (!wrong.equals(before)) {
      wrong.ifPresentOrElse(
          finding ->
              LOG.error(
                  "sealing has stopped: {}. Keep a copy of the database, run ./rondo config"
                      + " verify-seals, and see docs/money.md",
                  finding.words()),
          () -> LOG.info("sealing goes on"));
    }
    return wrong.isEmpty();
  }

  private Optional<Seal> seal(Handle handle, ChainHead head) {
    List<RowName> names =
        handle
            .createQuery(NAMED)
            .bind("limit", MOST_ROWS)
            .map((row, context) -> SealRows.name(row))
            .list();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Map<RowName, Hash> there = RowReader.read(handle, names);
    List<SealedRow> rows =
        names.stream()
            .map(name -> SealedRow.of(name, Optional.ofNullable(there.get(name))))
            .toList();
    Seal seal = signed(head, rows);
    write(handle, seal, rows);
    return Optional.of(seal);
  }

  private Seal signed(ChainHead head, List<SealedRow> rows) {
    Instant at = Pen.whole(clock.instant());
    long number = head.number() + 1;
    Hash hash = Seal.hashOf(number, at, head.hash(), rows);
    return new Seal(
        number,
        CanonicalForm.NUMBER,
        at,
        rows.size(),
        head.hash(),
        hash,
        key.fingerprint(),
        key.sign(hash));
  }

  private static void write(Handle handle, Seal seal, List<SealedRow> rows) {
    SealRows.insert(handle, seal);
    PreparedBatch batch = handle.prepareBatch(SEALED);
    for (SealedRow row : rows) {
      batch
          .bind("id", row.name().id())
          .bind("kind", row.name().kind().name())
          .bind("line", row.name().line())
          .bind("number", seal.number())
          .bind("hash", row.hash().bytes())
          .add();
    }
    batch.execute();
    handle
        .createUpdate("update seal_head set number = :number, hash = :hash, sealed_at = :at")
        .bind("number", seal.number())
        .bind("hash", seal.hash().bytes())
        .bind("at", seal.sealedAt())
        .execute();
  }
}
