package rondo.server.debt;

/** Where a debt stands. */
public enum DebtState {
  /** Owed. */
  OPEN,
  /** A later try took it. */
  PAID,
  /** A person has given it up. */
  WRITTEN_OFF,
  /** It turned out that nothing is owed. */
  CLEARED
}
