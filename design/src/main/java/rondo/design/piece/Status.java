package rondo.design.piece;

/** State of a kiosk, link or device: six shapes, so that colour never stands alone. */
public enum Status {
  READY,
  BUSY,
  AWAY,
  ATTENTION,
  OUT,
  UNKNOWN
}
