package rondo.labels.symbol;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import java.util.Map;

/** A Data Matrix (ISO/IEC 16022, ECC 200): square modules without a quiet zone. Immutable. */
public final class Squares {
  private final BitMatrix matrix;

  private Squares(BitMatrix matrix) {
    this.matrix = matrix;
  }

  /** The smallest square symbol of this text. */
  public static Squares dataMatrix(String text) {
    return new Squares(
        new DataMatrixWriter()
            .encode(
                text,
                BarcodeFormat.DATA_MATRIX,
                0,
                0,
                Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE)));
  }

  /** Modules of a side. */
  public int side() {
    return matrix.getWidth();
  }

  /** True if there is ink; outside of the symbol there is none. */
  public boolean at(int column, int row) {
    return column >= 0
        && row >= 0
        && column < matrix.getWidth()
        && row < matrix.getHeight()
        && matrix.get(column, row);
  }
}
