package rondo.vision.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rondo.media.picture.Picture;

class GreyTest {
  private static final Grey GREY =
      Grey.of(new Picture(3, 2, new byte[] {0, 100, (byte) 200, 50, (byte) 150, (byte) 250}));

  @Test
  void a_pixels_middle_is_at_its_half_and_light_changes_evenly_between() {
    assertThat(GREY.between(0.5, 0.5)).isZero();
    assertThat(GREY.between(2.5, 1.5)).isEqualTo(250);
    assertThat(GREY.between(1, 0.5)).isCloseTo(50, within(1e-9));
    assertThat(GREY.between(1.5, 1)).isCloseTo(125, within(1e-9));
  }

  @Test
  void beyond_the_border_the_nearest_pixel_goes_on() {
    assertThat(GREY.between(-7, -7)).isZero();
    assertThat(GREY.between(99, 0)).isEqualTo(200);
    assertThat(GREY.between(99, 99)).isEqualTo(250);
  }

  @Test
  void half_the_size_keeps_the_mean_of_four_and_never_loses_the_last_pixel() {
    Grey half = GREY.halved();
    assertThat(half.width()).isEqualTo(1);
    assertThat(half.at(0, 0)).isEqualTo(75);
    Grey least = half.halved().halved();
    assertThat(least.width() * least.height()).isEqualTo(1);
    assertThat(least.between(0.3, 0.9)).isEqualTo(75);
  }
}
