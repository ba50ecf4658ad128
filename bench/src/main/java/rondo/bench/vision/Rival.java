package rondo.bench.vision;

/** Who reads. */
public enum Rival {
  /** Rondo's reader. */
  OURS,
  /** ZXing, told to try harder. */
  ZXING,
  /** ZXing, told to try harder, on four turns of the picture. */
  ZXING_TURNED
}
