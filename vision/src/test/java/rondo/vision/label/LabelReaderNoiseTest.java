package rondo.vision.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;

class LabelReaderNoiseTest {
  private final LabelReader reader = new LabelReader();

  @Test
  void of_a_thousand_spoiled_pictures_none_is_read_wrong() {
    int right = 0;
    for (int seed = 0; seed < 1_000; seed++) {
      right += readRight(new SplittableRandom(seed)) ? 1 : 0;
    }
    assertThat(right).isBetween(200, 950);
  }

  /** Bars differ from paper by 205 of 255 grey values. */
  @ParameterizedTest
  @CsvSource({"10, 100", "40, 100", "80, 20"})
  void labels_under_noise_are_read_at_the_rate_we_state(double sigma, int atLeastOfHundred) {
    int right = 0;
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      GroupCode group = GroupCode.of(random.nextInt(10_000));
      DiscCode disc = DiscCode.of(random.nextLong(1_000_000_000_000L));
      DrawnLabel label = DrawnLabel.of(group.value(), disc.value()).noise(sigma, random);
      right += reader.read(label.picture()).equals(new LabelReading.Read(group, disc)) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(atLeastOfHundred);
  }

  /** Edges of case, disc and mouth stand beside a label; some look like the start of a code. */
  @Test
  void stripes_beside_a_label_do_not_hide_it() {
    int right = 0;
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      GroupCode group = GroupCode.of(random.nextInt(10_000));
      DiscCode disc = DiscCode.of(random.nextLong(1_000_000_000_000L));
      DrawnLabel scene = new DrawnLabel(900, 200);
      for (int left = 0; left < 270; left += 2 + random.nextInt(12)) {
        int end = Math.min(270, left + 2 * (1 + random.nextInt(4)));
        scene.cover(left, 0, end, 200, random.nextInt(80));
      }
      scene.code(group.value(), 320, 20, 60, 2).code(disc.value(), 320, 110, 60, 2);
      LabelReading reading = reader.read(scene.noise(10, random).picture());
      right += reading.equals(new LabelReading.Read(group, disc)) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(190);
  }

  private boolean readRight(SplittableRandom random) {
    GroupCode group = GroupCode.of(random.nextInt(10_000));
    DiscCode disc = DiscCode.of(random.nextLong(1_000_000_000_000L));
    DrawnLabel label = DrawnLabel.of(group.value(), disc.value());
    int left = random.nextInt(400);
    int top = random.nextInt(160);
    label.cover(
        left, top, left + random.nextInt(80), top + random.nextInt(40), random.nextInt(256));
    label
        .blur(random.nextInt(3))
        .light(0.2 + random.nextDouble() * 0.8)
        .noise(random.nextDouble(100), random);
    LabelReading reading = reader.read(label.picture());
    if (reading instanceof LabelReading.Read) {
      assertThat(reading).isEqualTo(new LabelReading.Read(group, disc));
      return true;
    }
    return false;
  }
}
