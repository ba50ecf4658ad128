package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
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

/** What is printed is read back; that ZXing reads it as well is tested where it is printed. */
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
