package rondo.server.seal;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names one row of ledger or events; ordered as a seal lists them.
 *
 * @param id of the event or of the ledger transaction
 * @param line from 1 for a ledger line, else 0
 */
public record RowName(RowKind kind, UUID id, int line) implements Comparable<RowName> {
  private static final Comparator<RowName> ORDER =
      Comparator.comparing(RowName::kind)
          .thenComparing(row -> row.id().toString())
          .thenComparingInt(RowName::line);

  @Override
  public int compareTo(RowName other) {
    return ORDER.compare(this, other);
  }

  /** In words: {@code line 2 of ledger transaction 0198…}. */
  public String words() {
    return switch (kind) {
      case EVENT -> "event " + id;
      case TRANSACTION -> "ledger transaction " + id;
      case LINE -> "line " + line + " of ledger transaction " + id;
    };
  }
}
