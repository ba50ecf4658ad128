package rondo.bench.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagePicturesTest {
  @TempDir Path folder;

  /** Seven pictures, each with more than one colour in it. */
  @Test
  void every_stage_of_the_method_is_drawn_by_the_classes_that_read() throws IOException {
    StagePictures.write(folder);
    List<Path> pictures;
    try (Stream<Path> files = Files.list(folder)) {
      pictures = files.toList();
    }
    assertThat(pictures).hasSize(7);
    for (Path picture : pictures) {
      var image = ImageIO.read(picture.toFile());
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      assertThat(java.util.Arrays.stream(pixels).distinct().limit(9).count())
          .as("%s", picture)
          .isEqualTo(9);
    }
  }
}
