package rondo.bench.vision;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rondo.media.picture.Picture;

/**
 * The peer: ZXing, told to try harder, with the symbologies of our labels and no others. Not
 * thread-safe.
 */
public final class Zxing implements Engine {
  private final MultiFormatReader reader = new MultiFormatReader();

  /** An engine of its own. */
  public Zxing() {
    reader.setHints(
        Map.of(
            DecodeHintType.TRY_HARDER,
            true,
            DecodeHintType.POSSIBLE_FORMATS,
            List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.DATA_MATRIX)));
  }

  @Override
  public Optional<String> read(Picture picture) {
    int width = picture.width();
    int height = picture.height();
    var source =
        new PlanarYUVLuminanceSource(
            picture.grey(), width, height, 0, 0, width, height, /* reverseHorizontal= */ false);
    try {
      Result result = reader.decodeWithState(new BinaryBitmap(new HybridBinarizer(source)));
      return Optional.of(result.getText());
    } catch (NotFoundException e) {
      return Optional.empty();
    } finally {
      reader.reset();
    }
  }
}
