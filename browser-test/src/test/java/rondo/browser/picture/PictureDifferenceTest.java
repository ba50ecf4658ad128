package rondo.browser.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PictureDifferenceTest {
  private final BufferedImage accepted = paper(100, 50);

  @Test
  void the_same_picture_does_not_differ() {
    assertThat(share(paper(100, 50))).isZero();
  }

  @Test
  void each_pixel_of_another_colour_counts() {
    BufferedImage drawn = paper(100, 50);
    for (int x = 10; x < 15; x++) {
      drawn.setRGB(x, 20, 0x0A2329);
    }
    assertThat(share(drawn)).isEqualTo(0.001);
    assertThat(PictureDifference.between(accepted, drawn).shown().getRGB(12, 20))
        .isEqualTo(0xFFE00000);
  }

  @Test
  void an_edge_that_is_smoothed_otherwise_does_not_count() {
    BufferedImage drawn = paper(100, 50);
    drawn.setRGB(10, 20, 0xE5E1D8);
    assertThat(share(drawn)).isZero();
  }

  @Test
  void a_picture_of_another_size_differs_altogether() {
    assertThat(share(paper(100, 51))).isEqualTo(1);
  }

  private double share(BufferedImage drawn) {
    return PictureDifference.between(accepted, drawn).share();
  }

  private static BufferedImage paper(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, 0xFBF7EE);
      }
    }
    return picture;
  }
}
