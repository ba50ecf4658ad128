package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import rondo.media.picture.Picture;

/** Any bytes, any size within limits: an answer, soon, and no code out of nothing. */
class AnyPictureTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final long MOST_BYTES = 200;

  private final LabelReader reader = new LabelReader();

  @Test
  void pictures_of_any_bytes_and_any_size_get_an_answer() {
    SplittableRandom random = new SplittableRandom(88);
    for (int round = 0; round < 150; round++) {
      int width = 1 + random.nextInt(round % 5 == 0 ? 900 : 90);
      int height = 1 + random.nextInt(round % 7 == 0 ? 900 : 90);
      byte[] grey = new byte[width * height];
      fill(grey, width, round % 6, random);
      assertThat(answer(new Picture(width, height, grey)))
          .isInstanceOf(LabelReading.Unreadable.class);
    }
  }

  /** Bytes of chance, stripes, checks, ramps, rings and nothing. */
  private static void fill(byte[] grey, int width, int kind, SplittableRandom random) {
    int size = 1 + random.nextInt(12);
    switch (kind) {
      case 0 -> random.nextBytes(grey);
      case 1 -> draw(grey, width, (x, _) -> x / size % 2 * 255);
      case 2 -> draw(grey, width, (x, y) -> (x / size + y / size) % 2 * 255);
      case 3 -> draw(grey, width, (x, y) -> x * size + y);
      case 4 -> draw(grey, width, (x, y) -> (int) Math.hypot(x - 40, y - 40) / size % 2 * 255);
      default -> Arrays.fill(grey, (byte) random.nextInt(256));
    }
  }

  private interface Pixel {
    int at(int x, int y);
  }

  private static void draw(byte[] grey, int width, Pixel pixel) {
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) pixel.at(i % width, i / width);
    }
  }

  @Test
  void the_largest_pictures_get_an_answer_too() {
    SplittableRandom random = new SplittableRandom(89);
    byte[] grey = new byte[Picture.MAX_PIXELS];
    for (int kind = 0; kind < 6; kind++) {
      fill(grey, 2_048, kind, random);
      answer(new Picture(2_048, 2_048, grey));
    }
    answer(new Picture(Picture.MAX_SIDE, 1, new byte[Picture.MAX_SIDE]));
    answer(new Picture(1, Picture.MAX_SIDE, new byte[Picture.MAX_SIDE]));
  }

  /** What is thrown away on the way counts as well: 200 bytes a pixel. */
  @Test
  void no_picture_costs_more_memory_than_its_size_allows() {
    var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    SplittableRandom random = new SplittableRandom(91);
    byte[] grey = new byte[Picture.MAX_PIXELS / 4];
    for (int kind = 0; kind < 6; kind++) {
      fill(grey, 1_024, kind, random);
      Picture picture = new Picture(1_024, 1_024, grey);
      long before = memory.getCurrentThreadAllocatedBytes();
      reader.read(picture);
      assertThat(memory.getCurrentThreadAllocatedBytes() - before)
          .isBetween(1L, MOST_BYTES * grey.length);
    }
  }

  @Test
  void scans_may_be_anything() {
    SplittableRandom random = new SplittableRandom(90);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(64)];
      random.nextBytes(bytes);
      String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertThatCode(() -> reader.read(List.of(text, text))).doesNotThrowAnyException();
    }
  }

  private LabelReading answer(Picture picture) {
    return CompletableFuture.supplyAsync(() -> reader.read(picture))
        .orTimeout(LONG.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
