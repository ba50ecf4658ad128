package rondo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelPngTest {
  private static final double DOTS = LabelPng.DOTS / 25.4;

  @Test
  void it_says_that_it_has_600_dots_an_inch_and_is_116_millimetres_wide() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    byte[] png = LabelPng.of(new DiscLabel(Samples.TEXT, LabelForm.STRAIGHT));
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
      var size = root.getElementsByTagName("pHYs").item(0).getAttributes();
      assertThat(size.getNamedItem("pixelsPerUnitXAxis").getNodeValue()).isEqualTo("23622");
      assertThat(size.getNamedItem("unitSpecifier").getNodeValue()).isEqualTo("meter");
      assertThat(reader.getWidth(0) / DOTS).isCloseTo(116, within(0.2));
    }
  }

  @Test
  void straight_bars_are_true_to_size() throws IOException {
    BufferedImage image = image(LabelForm.STRAIGHT);
    int row = (int) (image.getHeight() / 2.0 + 27 * DOTS);
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (int x = image.getWidth() / 5; x < image.getWidth() * 4 / 5; x++) {
      if ((image.getRGB(x, row) & 0xff) == 0) {
        first = Math.min(first, x);
        last = x;
      }
    }
    assertThat((last + 1 - first) / DOTS).isCloseTo(67, within(0.1));
  }

  /** Straight bars as they are, circles along a radius, squares cut out, radial bars unwrapped. */
  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void zxing_reads_what_is_printed(LabelForm form) throws IOException, ReaderException {
    BufferedImage image = image(form);
    int side = image.getWidth();
    LuminanceSource all = Samples.light(image);
    LuminanceSource seen =
        switch (form) {
          case STRAIGHT -> all.crop(0, side / 2, side, side / 2);
          case RADIAL -> unwrapped(image);
          case CONCENTRIC -> all.crop(side / 2 + side / 6, side / 2 - 80, side / 3 - 24, 160);
          case SQUARE -> all.crop(side * 2 / 5, side * 68 / 100, side / 5, side * 16 / 100);
        };
    var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(seen));
    String text =
        new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    assertThat(text)
        .isEqualTo(form == LabelForm.STRAIGHT ? Samples.DISC.value() : Samples.TEXT.text());
  }

  private static LuminanceSource unwrapped(BufferedImage label) {
    int width = 3_000;
    int height = 20;
    byte[] rows = new byte[width * height];
    for (int i = 0; i < rows.length; i++) {
      double angle = 4 * Math.PI * (i % width) / width;
      double radius = (28 + (double) (i / width) / height) * DOTS;
      int x = (int) (label.getWidth() / 2.0 + radius * Math.cos(angle));
      int y = (int) (label.getHeight() / 2.0 + radius * Math.sin(angle));
      rows[i] = (byte) label.getRGB(x, y);
    }
    return new PlanarYUVLuminanceSource(rows, width, height, 0, 0, width, height, false);
  }

  private static BufferedImage image(LabelForm form) throws IOException {
    byte[] png = LabelPng.of(new DiscLabel(Samples.TEXT, form));
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
