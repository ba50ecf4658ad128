package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;

class LabelReaderTest {
  private static final GroupCode GROUP = GroupCode.of(12);
  private static final DiscCode DISC = DiscCode.of(4_711);
  private static final LabelReading READ = new LabelReading.Read(GROUP, DISC);

  private final LabelReader reader = new LabelReader();

  @Test
  void a_clean_label_is_read() {
    assertThat(reader.read(label().picture())).isEqualTo(READ);
  }

  /** One code of 103 ends in a check character that reads like a function character. */
  @Test
  void every_clean_label_is_read() {
    SplittableRandom random = new SplittableRandom(20);
    for (int round = 0; round < 500; round++) {
      GroupCode group = GroupCode.of(random.nextInt(10_000));
      DiscCode disc = DiscCode.of(random.nextLong(1_000_000_000_000L));
      assertThat(reader.read(DrawnLabel.of(group.value(), disc.value()).picture()))
          .isEqualTo(new LabelReading.Read(group, disc));
    }
  }

  @Test
  void codes_beside_each_other_are_read_as_well() {
    DrawnLabel wide =
        new DrawnLabel(900, 60)
            .code(GROUP.value(), 30, 10, 40, 2)
            .code(DISC.value(), 330, 10, 40, 2);
    assertThat(reader.read(wide.picture())).isEqualTo(READ);
  }

  @Test
  void codes_of_one_pixel_a_module_are_read() {
    DrawnLabel small =
        new DrawnLabel(300, 80).code(GROUP.value(), 20, 5, 30, 1).code(DISC.value(), 20, 45, 30, 1);
    assertThat(reader.read(small.picture())).isEqualTo(READ);
  }

  @Test
  void a_label_far_down_in_a_large_picture_is_read() {
    DrawnLabel large =
        new DrawnLabel(1600, 1200)
            .cover(0, 0, 1600, 1200, 90)
            .cover(900, 900, 1500, 1180, 230)
            .code(GROUP.value(), 960, 920, 100, 2)
            .code(DISC.value(), 960, 1060, 100, 2);
    assertThat(reader.read(large.picture())).isEqualTo(READ);
  }

  @Test
  void an_empty_picture_shows_nothing() {
    assertFault(new DrawnLabel(480, 200).picture(), ReadingFault.NOTHING_FOUND);
  }

  @Test
  void a_picture_without_light_does_not_show_that_nothing_is_there() {
    assertFault(new Picture(1, 1, new byte[1]), ReadingFault.TOO_DARK);
    assertFault(new DrawnLabel(480, 200).light(0).picture(), ReadingFault.TOO_DARK);
    assertFault(label().light(0.02).picture(), ReadingFault.TOO_DARK);
  }

  @Test
  void pure_noise_shows_nothing_of_ours() {
    SplittableRandom random = new SplittableRandom(21);
    for (int round = 0; round < 50; round++) {
      assertThat(reader.read(new DrawnLabel(480, 200).noise(120, random).picture()))
          .isInstanceOf(LabelReading.Unreadable.class);
    }
  }

  @Test
  void one_code_alone_is_not_enough() {
    assertFault(label().cover(0, 0, 480, 90, 230).picture(), ReadingFault.ONLY_ONE_CODE);
    assertFault(label().cover(0, 110, 480, 200, 230).picture(), ReadingFault.ONLY_ONE_CODE);
  }

  @Test
  void a_thumb_over_half_of_a_code_hides_it() {
    assertFault(label().cover(200, 110, 480, 200, 150).picture(), ReadingFault.ONLY_ONE_CODE);
  }

  @Test
  void two_labels_that_differ_are_refused_even_if_one_is_hardly_seen() {
    String other = DiscCode.of(4_712).value();
    DrawnLabel two =
        new DrawnLabel(480, 300)
            .code(GROUP.value(), 40, 20, 60, 2)
            .code(DISC.value(), 40, 120, 60, 2)
            .code(other, 40, 220, 8, 2);
    assertFault(two.picture(), ReadingFault.TWO_DIFFERENT_LABELS);
    DrawnLabel groups =
        new DrawnLabel(480, 300)
            .code(GROUP.value(), 40, 20, 60, 2)
            .code(DISC.value(), 40, 120, 60, 2)
            .code(GroupCode.of(13).value(), 40, 220, 60, 2);
    assertFault(groups.picture(), ReadingFault.TWO_DIFFERENT_LABELS);
  }

  @Test
  void codes_in_another_form_are_not_ours() {
    assertFault(
        DrawnLabel.of("HTTPS://A.B/C", "KSK0012345678").picture(), ReadingFault.NOT_OUR_CODES);
    assertFault(
        new DrawnLabel(900, 60).code(new LabelText(GROUP, DISC).text(), 30, 10, 40, 2).picture(),
        ReadingFault.NOT_OUR_CODES);
  }

  @Test
  void a_code_with_controls_in_it_is_not_ours() {
    assertFault(
        new DrawnLabel(900, 60).code("\u00f1" + DISC.value(), 30, 10, 40, 2).picture(),
        ReadingFault.NOT_OUR_CODES);
    assertFault(
        new DrawnLabel(900, 60).code(DISC.value() + "\u00f1", 30, 10, 40, 2).picture(),
        ReadingFault.NOT_OUR_CODES);
  }

  @Test
  void a_made_up_check_digit_is_named() {
    String value = DISC.value();
    char wrong = (char) ('0' + (value.charAt(13) - '0' + 1) % 10);
    String forged = value.substring(0, 13) + wrong;
    assertFault(DrawnLabel.of(GROUP.value(), forged).picture(), ReadingFault.WRONG_CHECK);
    assertFault(DrawnLabel.of("G00000", forged).picture(), ReadingFault.WRONG_CHECK);
  }

  @Test
  void other_symbologies_are_not_even_looked_for() throws WriterException {
    assertFault(
        drawn(new QRCodeWriter().encode(DISC.value(), BarcodeFormat.QR_CODE, 200, 200)),
        ReadingFault.NOTHING_FOUND);
    assertFault(
        drawn(new EAN13Writer().encode("4006381333931", BarcodeFormat.EAN_13, 300, 80)),
        ReadingFault.NOTHING_FOUND);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, 0.25, 0.15})
  void a_label_is_read_down_to_a_seventh_of_the_light(double light) {
    assertThat(reader.read(label().light(light).picture())).isEqualTo(READ);
  }

  @Test
  void a_label_in_the_dark_is_unreadable() {
    assertThat(reader.read(label().light(0.02).picture()))
        .isInstanceOf(LabelReading.Unreadable.class);
  }

  @Test
  void a_label_is_read_when_it_is_a_little_out_of_focus_and_not_when_it_is_far_out() {
    assertThat(reader.read(label().blur(1).picture())).isEqualTo(READ);
    assertThat(reader.read(label().blur(6).picture())).isInstanceOf(LabelReading.Unreadable.class);
  }

  private static DrawnLabel label() {
    return DrawnLabel.of(GROUP.value(), DISC.value());
  }

  private static Picture drawn(BitMatrix matrix) {
    byte[] grey = new byte[matrix.getWidth() * matrix.getHeight()];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (matrix.get(i % matrix.getWidth(), i / matrix.getWidth()) ? 0 : 255);
    }
    return new Picture(matrix.getWidth(), matrix.getHeight(), grey);
  }

  private void assertFault(Picture picture, ReadingFault fault) {
    assertThat(reader.read(picture)).isEqualTo(new LabelReading.Unreadable(fault));
  }
}
