package rondo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelPdfTest {
  /** Dots of a millimetre. */
  private static final int DOTS = 10;

  private static final int MIDDLE = 1_050;

  /** Where the hub of a sheet's first label is, from the top. */
  private static final int HUB = 297 * DOTS / 4;

  @Test
  void a_sheet_is_as_large_as_a4() throws IOException {
    BufferedImage page = page(LabelForm.STRAIGHT);
    assertThat(page.getWidth()).isCloseTo(210 * DOTS, within(1));
    assertThat(page.getHeight()).isCloseTo(297 * DOTS, within(1));
  }

  /** 134 modules of half a millimetre; the paper is 116 mm across, its hole 34. */
  @Test
  void straight_bars_and_paper_are_true_to_size() throws IOException {
    BufferedImage page = page(LabelForm.STRAIGHT);
    Ink bars = Ink.of(page, HUB + 27 * DOTS, MIDDLE - 400, MIDDLE + 400);
    assertThat(bars.last() + 1 - bars.first()).isCloseTo(670, within(2));
    assertThat((bars.first() + bars.last()) / 2.0).isCloseTo(MIDDLE, within(2.0));
    Ink paper = Ink.of(page, HUB, 0, 2_099);
    assertThat(paper.last() + 1 - paper.first()).isCloseTo(1_160, within(2));
    assertThat(paper.inner(MIDDLE)).isCloseTo(340, within(4));
  }

  /** 24 modules of the Data Matrix, 0.7 mm each. */
  @Test
  void squares_are_true_to_size() throws IOException {
    BufferedImage page = page(LabelForm.SQUARE);
    int side = rondo.labels.symbol.Squares.dataMatrix(Samples.TEXT.text()).side();
    int below = HUB + 30 * DOTS + side * 7 / 2 - 3;
    Ink solid = Ink.of(page, below, MIDDLE - 150, MIDDLE + 150);
    assertThat(solid.last() + 1 - solid.first()).isCloseTo(side * 7, within(2));
  }

  /** Bars from 23 to 33 mm out, whatever stands between them; circles from 21 mm on. */
  @ParameterizedTest
  @CsvSource({"RADIAL, 23, 33", "CONCENTRIC, 21, 56.9"})
  void rings_begin_and_end_where_they_should(LabelForm form, double inner, double outer)
      throws IOException {
    BufferedImage page = page(form);
    assertThat(inkRound(page, inner - 0.5)).isZero();
    assertThat(inkRound(page, inner + 0.1)).isPositive();
    assertThat(inkRound(page, outer - 0.4) > 0 || form == LabelForm.CONCENTRIC).isTrue();
    assertThat(inkRound(page, outer + 0.4)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void two_labels_stand_on_a_sheet_and_the_same_make_the_same_bytes(int labels) throws IOException {
    DiscLabel one = new DiscLabel(Samples.TEXT, LabelForm.RADIAL);
    List<DiscLabel> all = java.util.Collections.nCopies(labels, one);
    byte[] pdf = LabelPdf.of(all);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo((labels + 1) / 2);
    }
    assertThat(LabelPdf.of(all)).isEqualTo(pdf);
  }

  @Test
  void the_second_label_stands_half_a_sheet_below_the_first() throws IOException {
    DiscLabel one = new DiscLabel(Samples.TEXT, LabelForm.STRAIGHT);
    BufferedImage both = drawn(LabelPdf.of(List.of(one, one)));
    Ink upper = Ink.of(both, HUB + 27 * DOTS, 700, 1_400);
    assertThat(Ink.of(both, HUB + 27 * DOTS + 297 * DOTS / 2, 700, 1_400)).isEqualTo(upper);
    BufferedImage alone = drawn(LabelPdf.of(List.of(one)));
    assertThat(Ink.of(alone, HUB + 297 * DOTS / 2, 0, 2_099)).isEqualTo(Ink.NONE);
  }

  /** An engine that others wrote reads what a renderer that others wrote has drawn. */
  @Test
  void zxing_reads_a_drawn_sheet() throws IOException, ReaderException {
    BufferedImage page = page(LabelForm.STRAIGHT);
    BufferedImage bars = page.getSubimage(500, HUB + 200, 1_100, 140);
    var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(Samples.light(bars)));
    assertThat(
            new MultiFormatReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText())
        .isEqualTo(Samples.DISC.value());
  }

  private static int inkRound(BufferedImage page, double millimetres) {
    int ink = 0;
    for (int i = 0; i < 2_000; i++) {
      double angle = 2 * Math.PI * i / 2_000;
      int x = (int) Math.round(MIDDLE + millimetres * DOTS * Math.cos(angle) - 0.5);
      int y = (int) Math.round(HUB + 0.5 + millimetres * DOTS * Math.sin(angle) - 0.5);
      ink += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
    }
    return ink;
  }

  private static BufferedImage page(LabelForm form) throws IOException {
    return drawn(LabelPdf.of(List.of(new DiscLabel(Samples.TEXT, form))));
  }

  private static BufferedImage drawn(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 254, ImageType.GRAY);
    }
  }

  /** The first and the last dark dot of a row. */
  private record Ink(int first, int last, List<Integer> dark) {
    static final Ink NONE = new Ink(-1, -1, List.of());

    static Ink of(BufferedImage page, int row, int from, int to) {
      List<Integer> dark = new java.util.ArrayList<>();
      for (int x = from; x < to; x++) {
        if ((page.getRGB(x, row) & 0xff) < 128) {
          dark.add(x);
        }
      }
      return dark.isEmpty() ? NONE : new Ink(dark.getFirst(), dark.getLast(), List.copyOf(dark));
    }

    /** How wide the gap is in which a dot lies. */
    int inner(int dot) {
      int left = dark.stream().filter(x -> x < dot).max(Integer::compare).orElse(first);
      int right = dark.stream().filter(x -> x > dot).min(Integer::compare).orElse(last);
      return right - left + 1;
    }
  }
}
