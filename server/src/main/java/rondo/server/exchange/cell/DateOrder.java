package rondo.server.exchange.cell;

/** How 3/1/2024 is to be read, where nothing in the date tells. */
public enum DateOrder {
  /** Nobody said: such a date is refused. */
  UNSAID,
  /** The 3rd of January. */
  DAY_FIRST,
  /** The 1st of March. */
  MONTH_FIRST
}
