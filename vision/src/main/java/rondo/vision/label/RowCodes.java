package rondo.vision.label;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All texts of Code 128 symbols that the rows of a picture hold. Code 128 is the only symbology on
 * the allow list (INVARIANTS, row "Barcode / QR"): no other reader is ever asked.
 */
final class RowCodes {
  /** More symbols than this beside each other are no label. */
  private static final int MOST_IN_A_ROW = 4;

  /** Has this value in all three code sets. */
  private static final byte FUNCTION_1 = 102;

  private final Code128Reader reader = new Code128Reader();
  private final GlobalHistogramBinarizer binarizer;

  RowCodes(PlanarYUVLuminanceSource rows) {
    this.binarizer = new GlobalHistogramBinarizer(rows);
  }

  /** The texts of one row, from left to right; empty if the row has too little contrast. */
  List<String> in(int row) {
    try {
      return in(row, binarizer.getBlackRow(row, new BitArray(binarizer.getWidth())));
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  int rows() {
    return binarizer.getHeight();
  }

  private List<String> in(int row, BitArray bits) {
    List<String> texts = new ArrayList<>();
    Optional<Result> found = first(row, bits);
    while (found.isPresent() && texts.size() < MOST_IN_A_ROW) {
      Result result = found.get();
      if (result.getBarcodeFormat() == BarcodeFormat.CODE_128) {
        texts.add(text(result));
      }
      found =
          clear(bits, (int) result.getResultPoints()[1].getX())
              ? first(row, bits)
              : Optional.empty();
    }
    return texts;
  }

  /**
   * The text, with a group separator in front if function characters stood between its characters:
   * the reader leaves them out (or, asked to show them, shows a check character of that value too).
   */
  private static String text(Result result) {
    byte[] symbols = result.getRawBytes();
    for (int i = 1; i < symbols.length - 2; i++) {
      if (symbols[i] == FUNCTION_1) {
        return '\u001d' + result.getText();
      }
    }
    return result.getText();
  }

  private Optional<Result> first(int row, BitArray bits) {
    try {
      return Optional.of(reader.decodeRow(row, bits, Map.of()));
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  /** Whitens a row up to a column; false if nothing is left behind it. */
  private static boolean clear(BitArray bits, int upTo) {
    for (int x = 0; x < Math.min(upTo, bits.getSize()); x++) {
      if (bits.get(x)) {
        bits.flip(x);
      }
    }
    return upTo < bits.getSize();
  }
}
