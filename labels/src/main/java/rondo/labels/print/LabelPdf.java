package rondo.labels.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Labels as a PDF on sheets of A4, two to a sheet, as vectors true to size. Written by hand: pages
 * of filled paths need five kinds of objects (ISO 32000-1).
 */
public final class LabelPdf {
  /** Labels on a sheet. */
  public static final int PER_PAGE = 2;

  private static final double POINTS_A_MILLIMETRE = 72 / 25.4;
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> places = new ArrayList<>();

  private LabelPdf() {}

  /** The bytes of the file; the same labels give the same bytes. */
  public static byte[] of(List<DiscLabel> labels) {
    return new LabelPdf().write(labels);
  }

  private byte[] write(List<DiscLabel> labels) {
    int pages = (labels.size() + PER_PAGE - 1) / PER_PAGE;
    text("%PDF-1.4\n");
    object("<< /Type /Catalog /Pages 2 0 R >>");
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(3 + 2 * page).append(" 0 R ");
    }
    object("<< /Type /Pages /Kids [ " + kids + "] /Count " + pages + " >>");
    for (int page = 0; page < pages; page++) {
      int end = Math.min((page + 1) * PER_PAGE, labels.size());
      page(3 + 2 * page, labels.subList(page * PER_PAGE, end));
    }
    trailer();
    return out.toByteArray();
  }

  private void page(int number, List<DiscLabel> labels) {
    object(
        format(
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 %.3f %.3f ] /Resources << >>"
                + " /Contents %d 0 R >>",
            WIDTH * POINTS_A_MILLIMETRE, HEIGHT * POINTS_A_MILLIMETRE, number + 1));
    StringBuilder drawing = new StringBuilder("0 g\n");
    for (int i = 0; i < labels.size(); i++) {
      double down = HEIGHT / PER_PAGE * (i + 0.5);
      drawing.append(
          format(
              "q %.6f 0 0 %.6f %.3f %.3f cm\n",
              POINTS_A_MILLIMETRE,
              -POINTS_A_MILLIMETRE,
              WIDTH / 2 * POINTS_A_MILLIMETRE,
              (HEIGHT - down) * POINTS_A_MILLIMETRE));
      labels.get(i).marks().forEach(mark -> drawing.append(PdfPath.of(mark)));
      drawing.append("Q\n");
    }
    object("<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "endstream");
  }

  private void object(String body) {
    places.add(out.size());
    text(places.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void trailer() {
    int start = out.size();
    text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
    places.forEach(place -> text(format("%010d 00000 n \n", place)));
    text("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\n");
    text("startxref\n" + start + "\n%%EOF\n");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
