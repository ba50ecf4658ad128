package rondo.server.seal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import rondo.server.store.Pen;

/**
 * Seals what was written since the last seal (DESIGN, flow 8). Each seal is one transaction that
 * holds the head of the chain: of several servers on one database one seals and the others skip
 * their turn. Thread-safe; run about once a second.
 */
public final class Sealing {
  /** The most rows of one seal: what is read, hashed and written in one go. */
  public static final int MOST_ROWS = 2_000;

  /** The most seals of one turn, so that a turn ends also while others write. */
  static final int MOST_SEALS = 20;

  private static final String HEAD =
      "select number, hash from seal_head where only_one for update skip locked";

  private static final String NAMED =
      "select row_id, kind, line from unsealed_row order by row_id, kind, line limit :limit";

  private static final String SEALED =
      """
      with done as (
        delete from unsealed_row where row_id = :id and kind = :kind and line = :line)
      insert into sealed_row (row_id, kind, line, seal_number, hash)
      values (:id, :kind, :line, :number, :hash)
      """;

  private final Jdbi jdbi;
  private final SealKey key;
  private final SealAnchor anchor;
  private final InstantSource clock;

  /** Sealing of this database by this server. */
  public Sealing(Jdbi jdbi, SealKey key, SealAnchor anchor, InstantSource clock) {
    this.jdbi = jdbi;
    this.key = key;
    this.anchor = anchor;
    this.clock = clock;
  }

  private record Head(long number, Hash hash) {}

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
    Optional<Head> head =
        handle
            .createQuery(HEAD)
            .map((row, context) -> new Head(row.getLong("number"), new Hash(row.getBytes("hash"))))
            .findOne();
    return head.flatMap(held -> seal(handle, held));
  }

  private Optional<Seal> seal(Handle handle, Head head) {
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

  private Seal signed(Head head, List<SealedRow> rows) {
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
