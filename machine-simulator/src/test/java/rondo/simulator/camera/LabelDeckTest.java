package rondo.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;
import rondo.simulator.world.Scene;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;

/**
 * Decks of codes through camera and reader; {@code -Drondo.labels=1000} takes longer decks than the
 * time of a common run allows.
 */
class LabelDeckTest {
  private static final int DECK = Integer.getInteger("rondo.labels", 20);
  private final LabelCamera camera = new LabelCamera();
  private final LabelReader reader = new LabelReader();

  @Test
  void every_code_of_a_deck_is_read_on_the_arm_or_through_the_pane() {
    LongStream.rangeClosed(1, DECK).forEach(n -> assertRead(n, n % 2 == 0));
  }

  @Test
  void codes_from_anywhere_in_the_numbers_are_read_too() {
    SplittableRandom random = new SplittableRandom(99);
    for (int i = 0; i < DECK / 4; i++) {
      assertRead(random.nextLong(1, 999_999_999_999L), random.nextBoolean());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Make.class,
      names = {"EMPTY_CASE", "FOREIGN_CASE", "BOOK"})
  void things_that_are_not_ours_never_read_as_ours_even_with_a_code_for_a_title(Make make) {
    for (long seed = 1; seed <= 2; seed++) {
      String title = seed % 2 == 0 ? "Summer 1994" : DiscCode.of(seed).value();
      Case thing = Case.sample("a thing", make, title);
      assertThat(reader.read(camera.take(held(thing, seed))))
          .isInstanceOf(LabelReading.Unreadable.class);
      Scene onArm = new Scene(Optional.of(thing), Optional.empty(), Set.of(), seed);
      assertThat(reader.read(camera.take(onArm))).isInstanceOf(LabelReading.Unreadable.class);
    }
  }

  @Test
  void of_a_case_on_the_arm_and_one_held_outside_the_one_on_the_arm_is_read() {
    Scene both = new Scene(Optional.of(disc(5)), Optional.of(disc(6)), Set.of(), 3);
    assertThat(reader.read(camera.take(both))).isEqualTo(reading(5));
  }

  @Test
  void a_title_of_any_length_or_alphabet_leaves_the_label_readable() {
    for (String title :
        new String[] {
          "", "X", "a".repeat(200), "\u00c9t\u00e9 \u2014 \u6771\u4eac", "|||| |||| ||||"
        }) {
      Case one = Case.disc(label(7), title, new Place.OnArm());
      Scene scene = new Scene(Optional.of(one), Optional.empty(), Set.of(), 4);
      assertThat(reader.read(camera.take(scene))).as(title).isEqualTo(reading(7));
    }
  }

  private void assertRead(long number, boolean onArm) {
    Case one = disc(number);
    Scene scene =
        onArm ? new Scene(Optional.of(one), Optional.empty(), Set.of(), number) : held(one, number);
    assertThat(reader.read(camera.take(scene))).as("disc %d", number).isEqualTo(reading(number));
  }

  private static Scene held(Case one, long seed) {
    return new Scene(Optional.empty(), Optional.of(one), Set.of(), seed);
  }

  private static Case disc(long number) {
    return Case.disc(label(number), "The Night Ferry", new Place.Outside());
  }

  private static LabelText label(long number) {
    return new LabelText(GroupCode.of((int) (number % 9_000) + 1), DiscCode.of(number));
  }

  private static LabelReading reading(long number) {
    return new LabelReading.Read(label(number).group(), label(number).disc());
  }
}
