package rondo.bench.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The aims on a small part of the frozen pictures; {@code ./rondo bench vision} reads all. */
class VisionAimsTest {
  private static final int COUNT = 8;

  private final Engine ours = new Ours();

  @ParameterizedTest
  @CsvSource({
    "UPRIGHT, 1",
    "TURNED, 1",
    "BLURRED, 1",
    "WORN, 0.8",
    "TITLES, 1",
    "RADIAL, 1",
    "MATRIX, 0.6"
  })
  void of_the_frozen_pictures_so_many_are_read_right_and_none_wrong(PictureSet set, double least) {
    assertThat(right(set, COUNT)).isGreaterThanOrEqualTo((int) (least * COUNT));
  }

  @Test
  void circles_are_read_like_straight_bars() {
    assertThat(right(PictureSet.CONCENTRIC, 2)).isEqualTo(2);
  }

  private int right(PictureSet set, int count) {
    int right = 0;
    for (int number = PictureSet.FIRST; number < PictureSet.FIRST + count; number++) {
      Trial trial = set.trial(number);
      var text = ours.read(trial.picture());
      text.ifPresent(read -> assertThat(read).isEqualTo(trial.truth()));
      right += text.isPresent() ? 1 : 0;
    }
    return right;
  }

  @Test
  void no_hostile_picture_is_read_wrong_though_some_are_read() {
    WrongReads reads = WrongReads.of(ours, 0, 120);
    assertThat(reads.wrong()).isZero();
    assertThat(reads.right()).isGreaterThan(10);
    assertThat(reads.figure().holds()).isTrue();
  }

  @Test
  void an_engine_that_reads_whatever_it_likes_is_found_out() {
    Engine liar = _ -> java.util.Optional.of("D0000000047118");
    assertThat(WrongReads.of(liar, 0, 4).figure().line())
        .isEqualTo("figure vision-wrong-of-4 4.000 pictures aim 0.00 short");
  }

  @Test
  void figures_that_miss_their_aim_fall_short() {
    Score half = new Score(10, 5, 1, 2_000_000);
    Score all = new Score(10, 10, 0, 1_000_000);
    var row = Map.of(Rival.OURS, half, Rival.ZXING, all, Rival.ZXING_TURNED, all);
    var scores =
        new VisionScores(
            Map.of(
                PictureSet.UPRIGHT,
                row,
                PictureSet.TURNED,
                row,
                PictureSet.BLURRED,
                row,
                PictureSet.RADIAL,
                row,
                PictureSet.CONCENTRIC,
                row));
    assertThat(scores.figures())
        .filteredOn(figure -> !figure.holds())
        .extracting(Figure::name)
        .containsExactly("vision-any-angle", "vision-blurred", "vision-wrong", "vision-time");
  }
}
