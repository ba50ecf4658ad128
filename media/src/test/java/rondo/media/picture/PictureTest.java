package rondo.media.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureTest {
  @Test
  void pixels_are_read_row_by_row_as_unsigned_grey() {
    Picture picture = new Picture(2, 2, new byte[] {0, 1, 2, (byte) 255});
    assertThat(picture.at(1, 0)).isEqualTo(1);
    assertThat(picture.at(0, 1)).isEqualTo(2);
    assertThat(picture.at(1, 1)).isEqualTo(255);
  }

  @Test
  void nobody_can_change_a_picture_from_outside() {
    byte[] bytes = {7};
    Picture picture = new Picture(1, 1, bytes);
    bytes[0] = 9;
    picture.grey()[0] = 9;
    assertThat(picture.at(0, 0)).isEqualTo(7);
  }

  @Test
  void pictures_with_the_same_pixels_are_equal() {
    Picture picture = new Picture(2, 1, new byte[] {1, 2});
    assertThat(picture)
        .isEqualTo(new Picture(2, 1, new byte[] {1, 2}))
        .hasSameHashCodeAs(new Picture(2, 1, new byte[] {1, 2}))
        .isNotEqualTo(new Picture(1, 2, new byte[] {1, 2}))
        .isNotEqualTo(new Picture(2, 1, new byte[] {1, 3}))
        .hasToString("Picture[2 x 1]");
  }

  @ParameterizedTest
  @CsvSource({"0,1", "1,0", "-1,-1", "4097,1", "1,4097", "4096,1025", "30000,30000", "65536,65536"})
  void a_size_beyond_the_limits_is_refused(int width, int height) {
    assertThat(Picture.allows(width, height)).isFalse();
    assertThatThrownBy(() -> new Picture(width, height, new byte[1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2,2,3", "2,2,5", "4096,1024,0"})
  void bytes_that_do_not_fill_the_size_are_refused(int width, int height, int length) {
    assertThat(Picture.allows(width, height)).isTrue();
    assertThatThrownBy(() -> new Picture(width, height, new byte[length]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"-1,0", "2,0", "0,-1", "0,2"})
  void a_pixel_outside_is_a_fault(int x, int y) {
    Picture picture = new Picture(2, 2, new byte[4]);
    assertThatThrownBy(() -> picture.at(x, y)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
