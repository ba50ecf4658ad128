package rondo.bench.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadata;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.View;
import rondo.labels.print.DiscLabel;
import rondo.labels.print.LabelForm;
import rondo.labels.print.LabelPdf;
import rondo.labels.print.LabelPng;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;

/** What is printed is read back: by our reader, and by ZXing where it can read at all. */
class PrintedLabelTest {
  private static final GroupCode GROUP = GroupCode.of(12);
  private static final DiscCode DISC = DiscCode.of(4_711);
  private static final LabelText TEXT = new LabelText(GROUP, DISC);
  private static final LabelReading READ = new LabelReading.Read(GROUP, DISC);

  private final LabelReader reader = new LabelReader();

  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void a_label_is_read_from_its_png(LabelForm form) throws IOException {
    assertThat(reader.read(png(form))).isEqualTo(READ);
  }

  /** PDFBox draws the sheet: code that others wrote. */
  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void a_label_is_read_from_its_pdf(LabelForm form) throws IOException {
    byte[] pdf = LabelPdf.of(List.of(new DiscLabel(TEXT, form)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 240, ImageType.GRAY);
      BufferedImage upper = page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 2);
      assertThat(reader.read(picture(upper, 1))).isEqualTo(READ);
    }
  }

  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void a_label_before_the_camera_is_read_at_any_angle(LabelForm form) {
    for (int turn = 0; turn < 3; turn++) {
      View view = View.above(900, 900, 7.2).turned(2.2 * turn).tilted(0.08, turn).moved(8, -6);
      Picture picture =
          LabelLens.take(
              new DiscLabel(TEXT, form).surface(), view, Conditions.IDEAL.with(0.6, 6), turn);
      assertThat(reader.read(picture)).as("turn %d", turn).isEqualTo(READ);
    }
  }

  /**
   * Straight bars as they are, circles along a radius, squares cut out, bars of a ring unwrapped.
   */
  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void zxing_reads_what_is_printed(LabelForm form) throws IOException, ReaderException {
    Picture label = png(form);
    int side = label.width();
    LuminanceSource all =
        new PlanarYUVLuminanceSource(label.grey(), side, side, 0, 0, side, side, false);
    LuminanceSource seen =
        switch (form) {
          case STRAIGHT -> all.crop(0, side / 2, side, side / 2);
          case RADIAL -> unwrapped(label);
          case CONCENTRIC -> all.crop(side / 2 + side / 6, side / 2 - 40, side / 3 - 12, 80);
          case SQUARE -> all.crop(side * 2 / 5, side * 68 / 100, side / 5, side * 16 / 100);
        };
    var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(seen));
    String text =
        new MultiFormatReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    assertThat(text).isEqualTo(form == LabelForm.STRAIGHT ? DISC.value() : TEXT.text());
  }

  private static LuminanceSource unwrapped(Picture label) {
    int width = 3_000;
    int height = 20;
    byte[] rows = new byte[width * height];
    double dots = 300 / 25.4;
    for (int x = 0; x < width; x++) {
      double angle = 4 * Math.PI * x / width;
      for (int y = 0; y < height; y++) {
        double radius = (28 + y / 20.0) * dots;
        int column = (int) (label.width() / 2.0 + radius * Math.cos(angle));
        int row = (int) (label.height() / 2.0 + radius * Math.sin(angle));
        rows[y * width + x] = (byte) label.at(column, row);
      }
    }
    return new PlanarYUVLuminanceSource(rows, width, height, 0, 0, width, height, false);
  }

  @Test
  void a_png_says_that_it_has_600_dots_an_inch() throws IOException {
    byte[] png = LabelPng.of(new DiscLabel(TEXT, LabelForm.STRAIGHT));
    var png2 = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      png2.setInput(in);
      IIOMetadata about = png2.getImageMetadata(0);
      var size =
          ((javax.imageio.metadata.IIOMetadataNode) about.getAsTree("javax_imageio_png_1.0"))
              .getElementsByTagName("pHYs")
              .item(0)
              .getAttributes();
      assertThat(size.getNamedItem("pixelsPerUnitXAxis").getNodeValue()).isEqualTo("23622");
      assertThat(png2.getWidth(0) * 25.4 / 600).isCloseTo(116, within(0.2));
    }
  }

  /** 134 modules of half a millimetre, measured by the reader on the drawn page. */
  @Test
  void a_sheet_is_true_to_size() throws IOException {
    byte[] pdf = LabelPdf.of(List.of(new DiscLabel(TEXT, LabelForm.STRAIGHT)));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 254, ImageType.GRAY);
      assertThat(page.getWidth()).isBetween(2_099, 2_101);
      int row = (int) (10 * (297 / 4.0 + 27));
      int first = 0;
      int last = 0;
      for (int x = 700; x < 1_400; x++) {
        if ((page.getRGB(x, row) & 0xff) < 128) {
          first = first == 0 ? x : first;
          last = x;
        }
      }
      assertThat(last + 1 - first).isCloseTo(670, within(2));
    }
  }

  @Test
  void three_labels_make_two_sheets_and_the_same_bytes_each_time() throws IOException {
    DiscLabel one = new DiscLabel(TEXT, LabelForm.RADIAL);
    byte[] pdf = LabelPdf.of(List.of(one, one, one));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    byte[] again = LabelPdf.of(List.of(one, one, one));
    assertThat(again).isEqualTo(pdf);
  }

  private static Picture png(LabelForm form) throws IOException {
    byte[] png = LabelPng.of(new DiscLabel(TEXT, form));
    return picture(ImageIO.read(new ByteArrayInputStream(png)), 2);
  }

  private static Picture picture(BufferedImage image, int smaller) {
    int width = image.getWidth() / smaller;
    int height = image.getHeight() / smaller;
    BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var graphics = grey.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(
        image,
        AffineTransform.getScaleInstance(1.0 / smaller, 1.0 / smaller),
        (_, _, _, _, _, _) -> false);
    graphics.dispose();
    byte[] pixels =
        (byte[]) grey.getRaster().getDataElements(0, 0, width, height, new byte[width * height]);
    return new Picture(width, height, pixels);
  }
}
