package rondo.vision.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WarpTest {
  @Test
  void a_profile_that_a_lens_stretched_is_laid_back_onto_its_model() {
    SplittableRandom random = new SplittableRandom(13);
    double[] bars = bars(random);
    double[] bent = new double[bars.length];
    for (int i = 0; i < bent.length; i++) {
      double from = i + 6 * Math.sin(i / 160.0);
      int left = Math.clamp((int) from, 0, bars.length - 2);
      bent[i] = bars[left] + (bars[left + 1] - bars[left]) * (from - left);
    }
    Profile model = new Profile(bars, 3, 0.5);
    Profile seen = new Profile(bent, 3, 0.5);
    Profile laid = Warp.onto(model, seen);
    assertThat(seen.likeness(model)).isLessThan(0.75);
    assertThat(laid.likeness(model)).isGreaterThan(0.9);
  }

  @Test
  void what_lies_right_already_stays() {
    Profile model = new Profile(bars(new SplittableRandom(14)), 0, 0.5);
    assertThat(Warp.onto(model, model).likeness(model)).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_profile_of_any_length_is_laid_onto_itself() {
    for (int length = 1; length < 200; length += 7) {
      double[] values = new double[length];
      assertThat(Warp.onto(new Profile(values, 0, 1), new Profile(values, 0, 1)).values())
          .hasSize(length);
    }
  }

  @Test
  void the_mean_of_lines_loses_noise_and_keeps_bars() {
    SplittableRandom random = new SplittableRandom(15);
    double[] bars = bars(random);
    List<Profile> lines =
        java.util.stream.IntStream.range(0, 24)
            .mapToObj(_ -> {
              double[] noisy = bars.clone();
              for (int i = 0; i < noisy.length; i++) {
                noisy[i] += 80 * random.nextGaussian();
              }
              return new Profile(noisy, 0, 0.5);
            })
            .toList();
    Profile truth = new Profile(bars, 0, 0.5);
    assertThat(lines.getFirst().likeness(truth)).isLessThan(0.85);
    assertThat(Profile.mean(lines).likeness(truth)).isGreaterThan(0.97);
    Section section = Section.of(lines, 0, 96);
    assertThat(section.upper().likeness(section.lower())).isGreaterThan(0.93);
  }

  @Test
  void read_from_the_other_end_each_place_shows_the_same() {
    Profile profile = new Profile(bars(new SplittableRandom(16)), -7, 0.5);
    for (double place = -7; place < 200; place += 3.3) {
      assertThat(profile.reversed().at(-place)).isCloseTo(profile.at(place), within(1e-6));
    }
  }

  private static double[] bars(SplittableRandom random) {
    double[] values = new double[600];
    int at = 0;
    for (boolean dark = false; at < values.length; dark = !dark) {
      int end = Math.min(at + 6 + random.nextInt(14), values.length);
      java.util.Arrays.fill(values, at, end, dark ? 30 : 220);
      at = end;
    }
    return values;
  }
}
