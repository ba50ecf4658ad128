package rondo.vision.gradient;

/** A picture in square tiles, each with its structure tensor. Immutable. */
public final class TileField {
  /** The side of a tile, in pixels. */
  public static final int SIDE = 16;

  private static final double LEAST_COHERENCE = 0.3;
  private static final double FAINT_COHERENCE = 0.17;
  private static final double LEAST_STRENGTH = 12.0 * SIDE * SIDE;

  private final int columns;
  private final int rows;
  private final Tensor[] tensors;

  private TileField(int columns, int rows, Tensor[] tensors) {
    this.columns = columns;
    this.rows = rows;
    this.tensors = tensors;
  }

  /** The tiles of a picture; pixels beyond the last whole tile count into a smaller one. */
  public static TileField of(Grey grey) {
    int columns = (grey.width() + SIDE - 1) / SIDE;
    int rows = (grey.height() + SIDE - 1) / SIDE;
    Tensor[] tensors = new Tensor[columns * rows];
    for (int i = 0; i < tensors.length; i++) {
      tensors[i] = tensor(grey, i % columns * SIDE, i / columns * SIDE);
    }
    return new TileField(columns, rows, tensors);
  }

  /** Gradients of two by two pixels: bars of a single pixel do not cancel out. */
  private static Tensor tensor(Grey grey, int left, int top) {
    int right = Math.min(left + SIDE, grey.width() - 1);
    int bottom = Math.min(top + SIDE, grey.height() - 1);
    long xx = 0;
    long xy = 0;
    long yy = 0;
    for (int y = top; y < bottom; y++) {
      int upperLeft = grey.at(left, y);
      int lowerLeft = grey.at(left, y + 1);
      for (int x = left; x < right; x++) {
        int upper = grey.at(x + 1, y);
        int lower = grey.at(x + 1, y + 1);
        int across = upper + lower - upperLeft - lowerLeft;
        int down = lowerLeft + lower - upperLeft - upper;
        xx += across * across;
        xy += across * down;
        yy += down * down;
        upperLeft = upper;
        lowerLeft = lower;
      }
    }
    return new Tensor(xx / 4.0, xy / 4.0, yy / 4.0);
  }

  /** Tiles side by side. */
  public int columns() {
    return columns;
  }

  /** Tiles one above the other. */
  public int rows() {
    return rows;
  }

  /** The tensor of a tile inside. */
  public Tensor at(int column, int row) {
    return tensors[row * columns + column];
  }

  /** True if a tile may be the border of one that {@link #isBarred}: bars end in it. */
  public boolean isFaintlyBarred(int column, int row) {
    Tensor tensor = at(column, row);
    return tensor.strength() > LEAST_STRENGTH && tensor.coherence() > FAINT_COHERENCE;
  }

  /** True if the light of a tile changes mostly in one direction, as bars make it. */
  public boolean isBarred(int column, int row) {
    Tensor tensor = at(column, row);
    return tensor.strength() > LEAST_STRENGTH && tensor.coherence() > LEAST_COHERENCE;
  }

  /** Where the middle of a tile is, in pixels from the left or from the top. */
  public static double middle(int index) {
    return (index + 0.5) * SIDE;
  }
}
