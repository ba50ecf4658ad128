package rondo.server.stock;

/** Which way a disc on a list goes. */
public enum Direction {
  /** Into the kiosk. */
  IN,
  /** Out of it. */
  OUT
}
