package rondo.labels.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.picture.Picture;

class LabelLensTest {
  private static final Surface PAPER = (x, y) -> 0.9;
  private static final Surface DOT = (x, y) -> Math.hypot(x - 6, y + 4) < 2 ? 0 : 0.9;
  private static final View VIEW = View.above(160, 120, 5);

  @Test
  void a_seed_gives_the_same_picture_at_any_time_and_another_one_another() {
    Conditions rough = Conditions.IDEAL.with(0.7, 8).worn(0.4, 5, 9);
    assertThat(take(DOT, rough, 3)).isEqualTo(take(DOT, rough, 3));
    assertThat(take(DOT, rough, 4)).isNotEqualTo(take(DOT, rough, 3));
  }

  @Test
  void what_lies_right_of_the_middle_and_above_it_is_seen_there() {
    double[] at = dark(take(DOT, Conditions.IDEAL, 1));
    assertThat(at[0]).isCloseTo(80 + 6 * 5, within(0.2));
    assertThat(at[1]).isCloseTo(60 - 4 * 5, within(0.2));
  }

  @Test
  void a_plane_that_is_turned_clockwise_carries_what_lies_on_it_along() {
    double[] at = dark(LabelLens.take(DOT, VIEW.turned(Math.PI / 2), Conditions.IDEAL, 1));
    assertThat(at[0]).isCloseTo(80 + 4 * 5, within(0.2));
    assertThat(at[1]).isCloseTo(60 + 6 * 5, within(0.2));
  }

  @Test
  void a_plane_that_leans_away_is_shorter_across_its_axis() {
    Surface disc = (x, y) -> Math.hypot(x, y) < 8 ? 0 : 0.9;
    Picture leaning = LabelLens.take(disc, VIEW.tilted(0.5, 0), Conditions.IDEAL, 1);
    int wide = 0;
    int high = 0;
    for (int i = 0; i < 120; i++) {
      wide += leaning.at(20 + i, 60) < 100 ? 1 : 0;
      high += leaning.at(80, i) < 100 ? 1 : 0;
    }
    assertThat(wide).isCloseTo(80, within(2));
    assertThat(high).isCloseTo((int) (80 * Math.cos(0.5)), within(3));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 1, 2.5})
  void blur_spreads_ink_and_loses_none(double blur) {
    Picture sharp = take(DOT, Conditions.IDEAL, 1);
    Picture soft = take(DOT, Conditions.IDEAL.with(blur, 0), 1);
    assertThat(mean(soft)).isCloseTo(mean(sharp), within(0.1));
    assertThat(steepest(soft)).isLessThan(steepest(sharp));
  }

  @Test
  void noise_has_the_strength_that_was_asked_for() {
    Picture noisy = take(PAPER, Conditions.IDEAL.with(0, 9).lit(0.6, 1), 5);
    double mean = mean(noisy);
    double squares = 0;
    for (byte pixel : noisy.grey()) {
      squares += Math.pow(Byte.toUnsignedInt(pixel) - mean, 2);
    }
    assertThat(Math.sqrt(squares / noisy.grey().length)).isCloseTo(9, within(0.3));
  }

  @Test
  void no_light_is_black_and_much_light_burns_out() {
    assertThat(mean(take(PAPER, Conditions.IDEAL.lit(0, 1), 1))).isZero();
    assertThat(mean(take(PAPER, Conditions.IDEAL.lit(2, 1), 1))).isEqualTo(255);
  }

  @Test
  void scratches_specks_and_glare_change_a_part_of_the_picture() {
    Picture clean = take(PAPER, Conditions.IDEAL, 2);
    for (Conditions worn :
        new Conditions[] {
          Conditions.IDEAL.worn(0.5, 0, 0),
          Conditions.IDEAL.worn(0, 3, 0),
          Conditions.IDEAL.worn(0, 0, 20)
        }) {
      Picture spoiled = take(PAPER, worn, 2);
      int changed = 0;
      for (int i = 0; i < clean.grey().length; i++) {
        changed += clean.grey()[i] != spoiled.grey()[i] ? 1 : 0;
      }
      assertThat(changed).isBetween(50, clean.grey().length - 50);
    }
  }

  private static Picture take(Surface surface, Conditions conditions, long seed) {
    return LabelLens.take(surface, VIEW, conditions, seed);
  }

  /** The middle of the ink. */
  private static double[] dark(Picture picture) {
    double x = 0;
    double y = 0;
    double all = 0;
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        double ink = Math.max(0, 200 - picture.at(column, row));
        x += ink * (column + 0.5);
        y += ink * (row + 0.5);
        all += ink;
      }
    }
    return new double[] {x / all, y / all};
  }

  private static double mean(Picture picture) {
    double sum = 0;
    for (byte pixel : picture.grey()) {
      sum += Byte.toUnsignedInt(pixel);
    }
    return sum / picture.grey().length;
  }

  private static int steepest(Picture picture) {
    int most = 0;
    for (int x = 1; x < picture.width(); x++) {
      most = Math.max(most, Math.abs(picture.at(x, 40) - picture.at(x - 1, 40)));
    }
    return most;
  }
}
