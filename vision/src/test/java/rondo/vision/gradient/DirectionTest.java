package rondo.vision.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.picture.Picture;

class DirectionTest {
  private static final int SIDE = 128;

  /** Bars of any width at any angle, in any light and with noise. */
  @Test
  void the_direction_across_bars_is_found_to_three_degrees() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      double angle = random.nextDouble(-Math.PI / 2, Math.PI / 2);
      double period = random.nextDouble(4.5, 14);
      double contrast = random.nextDouble(30, 110);
      double noise = contrast / 10;
      Tensor sum = Tensor.ZERO;
      TileField field = TileField.of(stripes(angle, period, contrast, noise, random));
      for (int i = 0; i < field.columns() * field.rows(); i++) {
        sum = sum.plus(field.at(i % field.columns(), i / field.columns()));
      }
      assertThat(Math.IEEEremainder(sum.direction() - angle, Math.PI))
          .as("angle %f period %f", angle, period)
          .isCloseTo(0, within(0.052));
      assertThat(sum.coherence()).isGreaterThan(0.6);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 10, 40})
  void noise_alone_has_hardly_a_direction(double sigma) {
    SplittableRandom random = new SplittableRandom(6);
    TileField field = TileField.of(stripes(0, 10, 0, sigma, random));
    int barred = 0;
    for (int i = 0; i < field.columns() * field.rows(); i++) {
      barred += field.isBarred(i % field.columns(), i / field.columns()) ? 1 : 0;
    }
    assertThat(barred).isLessThanOrEqualTo(2);
    assertThat(Patches.of(field, 6)).isEmpty();
  }

  @Test
  void bars_of_two_directions_are_two_patches_with_room_for_all_their_tiles() {
    SplittableRandom random = new SplittableRandom(7);
    Grey left = stripes(0.3, 6, 90, 3, random);
    Grey right = stripes(-0.9, 6, 90, 3, random);
    byte[] both = new byte[2 * SIDE * SIDE];
    for (int i = 0; i < both.length; i++) {
      int x = i % (2 * SIDE);
      int y = i / (2 * SIDE);
      both[i] = (byte) (x < SIDE ? left.at(x, y) : right.at(x - SIDE, y));
    }
    Grey grey = Grey.of(new Picture(2 * SIDE, SIDE, both));
    List<Patch> patches = Patches.of(TileField.of(grey), 6);
    assertThat(patches).hasSize(2);
    for (Patch patch : patches) {
      boolean first = Math.abs(patch.direction() - 0.3) < 0.03;
      assertThat(first || Math.abs(patch.direction() + 0.9) < 0.03).isTrue();
      assertThat(patch.tiles()).isBetween(56, 72);
      assertThat(patch.to() - patch.from()).isGreaterThan(SIDE);
      assertThat(patch.bottom() - patch.top()).isGreaterThan(SIDE);
    }
  }

  /** More patches than are asked for are not given; the strongest come first. */
  @Test
  void the_strongest_patch_comes_first() {
    SplittableRandom random = new SplittableRandom(8);
    Grey weak = stripes(0.3, 6, 30, 1, random);
    Grey strong = stripes(-0.9, 6, 90, 1, random);
    byte[] both = new byte[2 * SIDE * SIDE];
    for (int i = 0; i < both.length; i++) {
      Grey from = i < SIDE * SIDE ? weak : strong;
      both[i] = (byte) from.at(i % SIDE, i / SIDE % SIDE);
    }
    TileField field = TileField.of(Grey.of(new Picture(SIDE, 2 * SIDE, both)));
    assertThat(Patches.of(field, 6).getFirst().direction()).isCloseTo(-0.9, within(0.03));
    assertThat(Patches.of(field, 1)).hasSize(1);
  }

  private static Grey stripes(
      double angle, double period, double contrast, double noise, SplittableRandom random) {
    byte[] grey = new byte[SIDE * SIDE];
    for (int i = 0; i < grey.length; i++) {
      double along = i % SIDE * Math.cos(angle) + (double) (i / SIDE) * Math.sin(angle);
      double light =
          128 + contrast * Math.sin(2 * Math.PI * along / period) + noise * random.nextGaussian();
      grey[i] = (byte) Math.round(Math.clamp(light, 0, 255));
    }
    return Grey.of(new Picture(SIDE, SIDE, grey));
  }
}
