package rondo.labels.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Labels as a PDF on sheets of A4, two to a sheet, as vectors true to size. */
public final class LabelPdf {
  /** Labels on a sheet. */
  public static final int PER_PAGE = 2;

  private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

  /** Instead of the time, which would make other bytes of the same labels. */
  private static final long SAME_EACH_TIME = 1;

  private LabelPdf() {}

  /** The bytes of the file; the same labels give the same bytes. */
  public static byte[] of(List<DiscLabel> labels) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(SAME_EACH_TIME);
      for (int first = 0; first < labels.size(); first += PER_PAGE) {
        int end = Math.min(first + PER_PAGE, labels.size());
        page(document, labels.subList(first, end));
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void page(PDDocument document, List<DiscLabel> labels) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    float width = PDRectangle.A4.getWidth();
    float height = PDRectangle.A4.getHeight();
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int i = 0; i < labels.size(); i++) {
        float down = height / PER_PAGE * (i + 0.5f);
        content.saveGraphicsState();
        content.transform(
            new Matrix(POINTS_A_MILLIMETRE, 0, 0, -POINTS_A_MILLIMETRE, width / 2, height - down));
        PdfPath path = new PdfPath(content);
        for (Mark mark : labels.get(i).marks()) {
          path.fill(mark);
        }
        content.restoreGraphicsState();
      }
    }
  }
}
