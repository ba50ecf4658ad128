package rondo.vision.symbol;

/** How a symbol lies on its label. */
public enum Form {
  /** Bars beside each other. */
  STRAIGHT,
  /** Bars radially round the hub. */
  RADIAL,
  /** Full circles round the hub. */
  CONCENTRIC,
  /** Squares. */
  SQUARE
}
