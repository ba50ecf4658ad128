package rondo.labels.print;

import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import java.awt.image.BufferedImage;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;

/** What the tests print. */
final class Samples {
  static final DiscCode DISC = DiscCode.of(4_711);
  static final LabelText TEXT = new LabelText(GroupCode.of(12), DISC);

  private Samples() {}

  /** An image as ZXing wants it. */
  static LuminanceSource light(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
    return new RGBLuminanceSource(width, height, pixels);
  }
}
