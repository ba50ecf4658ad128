package rondo.server.exchange.cell;

/**
 * How the writer of a file writes dates and amounts.
 *
 * @param dates the order of day and month
 * @param decimals the mark of decimals
 */
public record Habits(DateOrder dates, DecimalMark decimals) {
  /** Nothing was said: what is ambiguous is refused. */
  public static Habits unsaid() {
    return new Habits(DateOrder.UNSAID, DecimalMark.UNSAID);
  }
}
