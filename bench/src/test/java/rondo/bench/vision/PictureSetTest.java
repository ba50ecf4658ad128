package rondo.bench.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.media.picture.Picture;

class PictureSetTest {
  /** The mean, not the bytes: a processor may round a cosine in its own way. */
  @ParameterizedTest
  @CsvSource({
    "UPRIGHT, D0208151003302, 156.288",
    "TURNED, D0208151003302, 156.289",
    "BLURRED, D0208151003302, 155.377",
    "WORN, D0208151003302, 167.032",
    "TITLES, 2906675778917, 173.721",
    "RADIAL, D0208151003302, 154.803",
    "CONCENTRIC, D0208151003302, 136.939",
    "MATRIX, D0208151003302, 157.626"
  })
  void the_first_picture_of_each_set_is_the_one_that_was_frozen(
      PictureSet set, String truth, double grey) {
    Trial trial = set.trial(PictureSet.FIRST);
    assertThat(trial.truth()).isEqualTo(truth);
    assertThat(mean(trial.picture())).isCloseTo(grey, within(0.01));
  }

  @ParameterizedTest
  @EnumSource(PictureSet.class)
  void a_number_gives_the_same_picture_at_any_time_and_another_one_another(PictureSet set) {
    Trial once = set.trial(3);
    assertThat(set.trial(3)).isEqualTo(once);
    assertThat(set.trial(4)).isNotEqualTo(once);
  }

  /** Upright codes are easy for it, blurred ones are half lost, rings in the round all. */
  @Test
  void the_severities_leave_the_peer_about_half_of_the_pictures() {
    int right = 0;
    for (PictureSet set : PictureSet.values()) {
      for (int number = 0; number < 6; number++) {
        Trial trial = set.trial(PictureSet.FIRST + number);
        boolean same =
            new Zxing().read(trial.picture()).equals(java.util.Optional.of(trial.truth()));
        right += same ? 1 : 0;
      }
    }
    assertThat(right / (6.0 * PictureSet.values().length)).isBetween(0.35, 0.65);
  }

  private static double mean(Picture picture) {
    long sum = 0;
    for (byte pixel : picture.grey()) {
      sum += Byte.toUnsignedInt(pixel);
    }
    return (double) sum / (picture.width() * picture.height());
  }
}
