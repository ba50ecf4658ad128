package rondo.server.seal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Checks every seal from the first, every row that they list, and that no row stands outside
 * (INVARIANTS I5). Reads only, in one moment of the truth, so that servers may go on. For one use
 * by one thread.
 */
public final class SealCheck {
  /** How many findings are listed one by one. */
  public static final int MOST_FINDINGS = 100;

  private static final int SEALS_AT_ONCE = 50;

  private final SealKey key;
  private final SealAnchor anchor;
  private final SealProgress progress;
  private final List<SealFinding> findings = new ArrayList<>();
  private long more;
  private long seals;
  private long rows;
  private long number;
  private Hash previous = Hash.NONE;
  private Optional<Instant> sealedAt = Optional.empty();
  private Optional<SealAnchor.Mark> noted = Optional.empty();

  private SealCheck(SealKey key, SealAnchor anchor, SealProgress progress) {
    this.key = key;
    this.anchor = anchor;
    this.progress = progress;
  }

  /** Checks a database by the key and the note of a data folder. */
  public static SealReport run(Jdbi jdbi, SealKey key, SealAnchor anchor, SealProgress progress) {
    return new SealCheck(key, anchor, progress).run(jdbi);
  }

  private SealReport run(Jdbi jdbi) {
    noted = anchor.read();
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, this::check);
  }

  private SealReport check(Handle handle) {
    handle.execute("set transaction read only");
    long all = handle.createQuery("select number from seal_head").mapTo(Long.class).one();
    for (var next = SealRows.after(handle, 0, SEALS_AT_ONCE);
        !next.isEmpty();
        next = SealRows.after(handle, number, SEALS_AT_ONCE)) {
      check(handle, next);
      progress.sealed(seals, all, rows);
    }
    if (all > number) {
      add(new SealFinding.SealsMissing(number + 1, all));
    }
    noted
        .filter(mark -> mark.number() > number)
        .ifPresent(mark -> add(new SealFinding.Rewound(mark.number())));
    Strangers.find(handle, this::add);
    long unsealed = handle.createQuery("select count(*) from unsealed_row").mapTo(Long.class).one();
    return new SealReport(seals, rows, sealedAt, unsealed, findings, more);
  }

  private void check(Handle handle, List<Seal> page) {
    List<SealRows.Listed> listed =
        SealRows.listed(handle, page.getFirst().number(), page.getLast().number());
    Map<Long, List<SealedRow>> lists =
        listed.stream()
            .collect(
                Collectors.groupingBy(
                    SealRows.Listed::seal,
                    HashMap::new,
                    Collectors.mapping(SealRows.Listed::row, Collectors.toList())));
    Map<RowName, Hash> now =
        RowReader.read(handle, listed.stream().map(entry -> entry.row().name()).toList());
    for (Seal seal : page) {
      List<SealedRow> list = lists.getOrDefault(seal.number(), List.of());
      link(seal, list);
      list.stream()
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .forEach(row -> compare(seal, row, Optional.ofNullable(now.get(row.name()))));
    }
  }

  private void link(Seal seal, List<SealedRow> list) {
    if (seal.number() > number + 1) {
      add(new SealFinding.SealsMissing(number + 1, seal.number() - 1));
    } else if (!seal.previous().equals(previous)) {
      add(new SealFinding.ChainBroken(seal.number()));
    }
    Hash hash = Seal.hashOf(seal.number(), seal.sealedAt(), seal.previous(), list);
    if (!hash.equals(seal.hash()) || list.size() != seal.rows()) {
      add(new SealFinding.SealChanged(seal.number()));
    } else if (!seal.key().equals(key.fingerprint()) || !key.signed(hash, seal.signature())) {
      add(new SealFinding.NotSigned(seal.number(), seal.key()));
    }
    noted
        .filter(mark -> mark.number() == seal.number() && !mark.hash().equals(seal.hash()))
        .ifPresent(mark -> add(new SealFinding.Rewound(mark.number())));
    number = seal.number();
    previous = seal.hash();
    sealedAt = Optional.of(seal.sealedAt());
    seals++;
    rows += list.size();
  }

  private void compare(Seal seal, SealedRow row, Optional<Hash> now) {
    if (row.hash().equals(SealedRow.GONE)) {
      add(new SealFinding.GoneBeforeSeal(row.name(), seal.number(), seal.sealedAt()));
    } else if (now.isEmpty()) {
      add(new SealFinding.Deleted(row.name(), seal.number(), seal.sealedAt()));
    } else if (!now.get().equals(row.hash())) {
      add(new SealFinding.Edited(row.name(), seal.number(), seal.sealedAt()));
    }
  }

  private void add(SealFinding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    } else {
      more++;
    }
  }
}
