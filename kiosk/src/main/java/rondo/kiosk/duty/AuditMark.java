package rondo.kiosk.duty;

/**
 * How far an audit has come. Kept as one number that only grows, so that a stop at any moment
 * neither skips a slot nor begins anew.
 *
 * @param audit number of the audit; 0 before the first
 * @param slots how many of its slots are read, in the machine's order
 */
public record AuditMark(long audit, int slots) {
  private static final int STEP = 10_000;
  private static final int FINISHED = STEP - 1;

  /** What was kept. */
  public static AuditMark of(long kept) {
    return new AuditMark(kept / STEP, (int) (kept % STEP));
  }

  /** As it is kept. */
  public long kept() {
    return audit * STEP + slots;
  }

  /** When one more slot is read, of so many. */
  public AuditMark next(int all) {
    return new AuditMark(audit, slots + 1 >= all ? FINISHED : slots + 1);
  }

  /** Whether every slot is read. */
  public boolean isFinished() {
    return audit == 0 || slots == FINISHED;
  }
}
