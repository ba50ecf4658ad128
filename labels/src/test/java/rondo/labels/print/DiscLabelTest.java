package rondo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.labels.camera.Surface;

class DiscLabelTest {
  /** Printer and camera are told the same by different ways; letters are for people alone. */
  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void a_camera_sees_ink_where_a_printer_puts_it(LabelForm form) {
    DiscLabel label = new DiscLabel(Samples.TEXT, form);
    Surface seen = label.surface();
    SplittableRandom random = new SplittableRandom(11);
    ToIntFunction<double[]> marked =
        at -> label.marks().stream().anyMatch(mark -> covers(mark, at[0], at[1])) ? 1 : 0;
    int ink = 0;
    for (int i = 0; i < 3_000; i++) {
      double[] at = {random.nextDouble(-56, 56), random.nextDouble(-40, 40)};
      boolean dark = seen.light(at[0], at[1]) < 0.5;
      double radius = Math.hypot(at[0], at[1]);
      if (radius > DiscLabel.HOLE + 1 && radius < DiscLabel.OUTER - 1) {
        assertThat(dark ? 1 : 0).as("%s", at).isEqualTo(marked.applyAsInt(at));
        ink += dark ? 1 : 0;
      }
    }
    assertThat(ink).isGreaterThan(30);
  }

  @ParameterizedTest
  @EnumSource(LabelForm.class)
  void nothing_is_printed_beside_the_paper_or_into_its_hole(LabelForm form) {
    for (Mark mark : new DiscLabel(Samples.TEXT, form).marks()) {
      switch (mark) {
        case Mark.Box(double left, double top, double width, double height) -> {
          double x = Math.max(Math.abs(left), Math.abs(left + width));
          double y = Math.max(Math.abs(top), Math.abs(top + height));
          assertThat(Math.hypot(x, y)).isLessThan(DiscLabel.OUTER);
          assertThat(Math.min(Math.abs(top), Math.abs(top + height))).isGreaterThan(DiscLabel.HOLE);
        }
        case Mark.Ring(double inner, double outer) -> {
          assertThat(inner).isBetween(DiscLabel.HOLE, outer);
          assertThat(outer).isLessThanOrEqualTo(DiscLabel.OUTER);
        }
        case Mark.Sector(double inner, double outer, double from, double to) -> {
          assertThat(inner).isBetween(DiscLabel.HOLE, outer);
          assertThat(outer).isLessThan(DiscLabel.OUTER);
          assertThat(to).isGreaterThan(from);
        }
      }
    }
  }

  private static boolean covers(Mark mark, double x, double y) {
    double radius = Math.hypot(x, y);
    return switch (mark) {
      case Mark.Box(double left, double top, double width, double height) ->
          x >= left && x < left + width && y >= top && y < top + height;
      case Mark.Ring(double inner, double outer) -> radius >= inner && radius < outer;
      case Mark.Sector(double inner, double outer, double from, double to) -> {
        double turn = Math.atan2(y, x) - from;
        double onward = turn - 2 * Math.PI * Math.floor(turn / (2 * Math.PI));
        yield radius >= inner && radius < outer && onward < to - from;
      }
    };
  }
}
