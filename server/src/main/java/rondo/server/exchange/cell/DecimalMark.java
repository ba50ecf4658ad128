package rondo.server.exchange.cell;

/** How 1.234 is to be read, where nothing in the number tells. */
public enum DecimalMark {
  /** Nobody said: such a number is refused. */
  UNSAID,
  /** 1.50 is one and a half. */
  POINT,
  /** 1,50 is one and a half. */
  COMMA
}
