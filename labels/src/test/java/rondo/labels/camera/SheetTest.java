package rondo.labels.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import rondo.labels.print.DiscLabel;
import rondo.labels.print.LabelForm;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;

class SheetTest {
  /** Four rows of four dots, one a millimetre: a dark half and a light one, all covered. */
  private static final Sheet HALVES = sheet(1);

  private static Sheet sheet(float cover) {
    float[] light = new float[16];
    float[] covers = new float[16];
    Arrays.fill(covers, cover);
    for (int i = 0; i < 16; i++) {
      light[i] = i % 4 < 2 ? 0 : cover;
    }
    return new Sheet(4, 1, light, covers);
  }

  @Test
  void light_changes_evenly_from_dot_to_dot() {
    assertThat(HALVES.light(-1, 0)).isZero();
    assertThat(HALVES.light(0, 0)).isCloseTo(0.5, within(0.004));
    assertThat(HALVES.light(0.25, 0.3)).isCloseTo(0.75, within(0.004));
    assertThat(HALVES.light(1, 1)).isCloseTo(1, within(0.004));
  }

  @Test
  void what_it_lies_on_shows_beside_it_and_as_far_as_it_is_clear() {
    assertThat(HALVES.over(0.7, 5, 0)).isEqualTo(0.7);
    assertThat(HALVES.over(0.7, -1, 0)).isZero();
    assertThat(sheet(0.25f).over(0.8, -1, 0)).isCloseTo(0.6, within(0.004));
    assertThat(sheet(0.25f).over(0.8, 1, 0)).isCloseTo(0.85, within(0.004));
  }

  @Test
  void only_a_covered_dot_among_covered_ones_hides_what_is_below() {
    assertThat(HALVES.hides(0.1, 0.1)).isTrue();
    assertThat(HALVES.hides(-1.9, 0)).isFalse();
    assertThat(HALVES.hides(9, 0)).isFalse();
    assertThat(sheet(0.99f).hides(0.1, 0.1)).isFalse();
  }

  /** Quick is worth nothing if it is another picture. */
  @Test
  void a_drawn_label_looks_to_the_lens_as_the_label_itself() {
    Surface label =
        new DiscLabel(new LabelText(GroupCode.of(12), DiscCode.of(4_711)), LabelForm.STRAIGHT)
            .surface();
    int side = 1_600;
    float[] light = new float[side * side];
    float[] cover = new float[light.length];
    Arrays.fill(cover, 1);
    for (int i = 0; i < light.length; i++) {
      light[i] = (float) label.light((i % side + 0.5 - 800) / 16, (i / side + 0.5 - 800) / 16);
    }
    View view = View.above(320, 320, 4).turned(0.4).tilted(0.1, 1);
    Conditions usual = Conditions.IDEAL.with(0.6, 0);
    Picture drawn = LabelLens.take(new Sheet(side, 16, light, cover), view, usual, 1);
    Picture itself = LabelLens.take(label, view, usual, 1);
    double apart = 0;
    for (int i = 0; i < drawn.grey().length; i++) {
      apart += Math.abs(Byte.toUnsignedInt(drawn.grey()[i]) - Byte.toUnsignedInt(itself.grey()[i]));
    }
    assertThat(apart / drawn.grey().length).isLessThan(3);
  }

  @Test
  void fewer_dots_than_two_by_two_are_no_sheet() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet(1, 1, new float[4], new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet(4, 1, new float[4], new float[4]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet(2, 1, new float[4], new float[6]));
  }
}
