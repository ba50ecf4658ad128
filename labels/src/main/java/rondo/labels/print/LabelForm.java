package rondo.labels.print;

/** How the codes stand on a disc's label (FEATURES R8). */
public enum LabelForm {
  /** Two straight symbols, group code above the hub, disc code below. */
  STRAIGHT,
  /** One symbol with both codes, its bars radially round the hub. */
  RADIAL,
  /** One symbol with both codes, its bars full circles. */
  CONCENTRIC,
  /** One Data Matrix with both codes, on either side of the hub. */
  SQUARE
}
