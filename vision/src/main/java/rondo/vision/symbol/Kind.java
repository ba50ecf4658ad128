package rondo.vision.symbol;

/** The symbologies on our labels; no other is ever looked for (INVARIANTS, "Barcode / QR"). */
public enum Kind {
  /** Code 128, straight or round a hub. */
  CODE_128,
  /** EAN-13, with UPC-A as one that begins with 0. */
  EAN_13,
  /** Data Matrix. */
  DATA_MATRIX
}
