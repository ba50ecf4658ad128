package rondo.server.seal;

/** Which table a sealed row stands in. */
public enum RowKind {
  /** {@code event}. */
  EVENT("event", "event_id"),
  /** {@code ledger_transaction}. */
  TRANSACTION("ledger_transaction", "ledger_id"),
  /** {@code ledger_line}. */
  LINE("ledger_line", "ledger_id");

  private final String table;
  private final String key;

  RowKind(String table, String key) {
    this.table = table;
    this.key = key;
  }

  String table() {
    return table;
  }

  String key() {
    return key;
  }

  /** The SQL of a row's line number. */
  String line() {
    return this == LINE ? "t.line" : "0";
  }
}
