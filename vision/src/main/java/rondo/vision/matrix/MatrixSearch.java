package rondo.vision.matrix;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.TileField;

/**
 * Finds Data Matrix symbols, stands each upright and lets ZXing read it; one that is not read is
 * turned a little further and read again, as ZXing misses some angles.
 */
public final class MatrixSearch {
  private static final int MOST_BLOCKS = 3;

  /** Turned by this much after it stands upright, in degrees. */
  private static final int[] AGAIN = {0, 10, 20, 30, -10, 45};

  private static final int SMALL = 120;

  private MatrixSearch() {}

  /**
   * A square symbol.
   *
   * @param text what it says
   * @param x of its middle, in pixels
   * @param y of its middle
   * @param angle at which its sides run, in radians, up to quarter turns
   */
  public record Square(String text, double x, double y, double angle) {}

  /** All that are read. */
  public static List<Square> read(Grey grey, TileField field) {
    List<Square> squares = new ArrayList<>();
    for (Block block : Block.of(field, MOST_BLOCKS)) {
      read(grey, block).ifPresent(squares::add);
    }
    return squares;
  }

  private static Optional<Square> read(Grey grey, Block block) {
    double slant = Slant.of(grey, block);
    int scale = block.side() < SMALL ? 2 : 1;
    for (int more : AGAIN) {
      double angle = slant + Math.toRadians(more);
      byte[] cut = Upright.cut(grey, block.x(), block.y(), block.side(), angle, scale);
      Optional<String> text = decode(cut, block.side() * scale);
      if (text.isPresent()) {
        return Optional.of(new Square(text.get(), block.x(), block.y(), slant));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decode(byte[] cut, int side) {
    var source =
        new PlanarYUVLuminanceSource(
            cut, side, side, 0, 0, side, side, /* reverseHorizontal= */ false);
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      var hints = Map.of(DecodeHintType.TRY_HARDER, true);
      return Optional.of(new DataMatrixReader().decode(bitmap, hints).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }
}
