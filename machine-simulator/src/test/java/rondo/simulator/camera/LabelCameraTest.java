package rondo.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.media.label.LabelText;
import rondo.media.picture.Picture;
import rondo.simulator.start.SampleStock;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Make;
import rondo.simulator.truth.Place;
import rondo.simulator.world.Scene;
import rondo.simulator.world.Spoil;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

class LabelCameraTest {
  private static final LabelReading UNREAD =
      new LabelReading.Unreadable(ReadingFault.ONLY_ONE_CODE);

  private final LabelCamera camera = new LabelCamera();
  private final LabelReader reader = new LabelReader();
  private final Case first = SampleStock.disc(1, new Place.OnArm());
  private final Case second = SampleStock.disc(2, new Place.Outside());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 40, 501, 99_999})
  void a_disc_on_the_arm_is_read_whatever_the_noise(long seed) {
    assertThat(read(arm(first, seed))).isEqualTo(label(first));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 40, 501, 99_999})
  void a_case_held_outside_the_door_is_read_through_the_pane(long seed) {
    assertThat(read(held(second, seed))).isEqualTo(label(second));
  }

  @Test
  void two_labels_pictures_swapped_swap_the_discs_read() {
    Picture ofFirst = camera.take(arm(first, 1));
    Picture ofSecond = camera.take(arm(second, 1));
    assertThat(reader.read(ofSecond)).isEqualTo(label(second));
    assertThat(reader.read(ofFirst)).isEqualTo(label(first));
    assertThat(ofFirst).isNotEqualTo(ofSecond);
  }

  @Test
  void what_has_no_label_of_ours_reads_nothing() {
    for (Make make : new Make[] {Make.EMPTY_CASE, Make.FOREIGN_CASE, Make.BOOK}) {
      assertUnread(read(held(Case.sample("a thing", make, "Summer 1994"), 7)));
    }
  }

  @Test
  void an_empty_tray_reads_nothing() {
    assertThat(read(new Scene(Optional.empty(), Optional.empty(), Set.of(), 7)))
        .isEqualTo(new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 40, 501, 99_999})
  void a_worn_label_is_unreadable(long seed) {
    assertUnread(read(new Scene(Optional.of(first), Optional.empty(), Set.of(Spoil.WORN), seed)));
  }

  /** Severities of the one lens; a code that scratches leave unread is read in the next picture. */
  @ParameterizedTest
  @EnumSource(
      value = Spoil.class,
      names = {"DIRTY", "BLURRED", "GLARE", "TURNED"})
  void what_spoils_a_picture_hardly_ever_hides_a_label(Spoil spoil) {
    int right = 0;
    for (long seed = 1; seed <= 10; seed++) {
      LabelReading reading =
          read(new Scene(Optional.empty(), Optional.of(second), Set.of(spoil), seed));
      assertThat(reading).isIn(label(second), UNREAD);
      right += reading.equals(label(second)) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(spoil == Spoil.DIRTY ? 8 : 10);
  }

  @Test
  void a_disc_lies_in_its_case_as_it_was_put_and_another_one_otherwise() {
    double angle = angle(first, 1);
    assertThat(angle(first, 2)).isCloseTo(angle, within(0.05));
    assertThat(Math.abs(Math.IEEEremainder(angle(second, 1) - angle, 2 * Math.PI)))
        .isGreaterThan(0.3);
  }

  private double angle(Case one, long seed) {
    return reader.look(camera.take(arm(one, seed))).symbols().getFirst().place().angle();
  }

  @Test
  void a_dark_camera_proves_nothing_about_the_arm() {
    assertThat(read(new Scene(Optional.of(first), Optional.empty(), Set.of(Spoil.DARK), 7)))
        .isEqualTo(new LabelReading.Unreadable(ReadingFault.TOO_DARK));
  }

  @Test
  void the_same_scene_gives_the_same_picture() {
    assertThat(camera.take(arm(first, 5))).isEqualTo(camera.take(arm(first, 5)));
    assertThat(camera.take(arm(first, 5))).isNotEqualTo(camera.take(arm(first, 6)));
  }

  private LabelReading read(Scene scene) {
    return reader.read(camera.take(scene));
  }

  private static Scene arm(Case one, long seed) {
    return new Scene(Optional.of(one), Optional.empty(), Set.of(), seed);
  }

  private static Scene held(Case one, long seed) {
    return new Scene(Optional.empty(), Optional.of(one), Set.of(), seed);
  }

  private static LabelReading label(Case one) {
    LabelText label = one.label().orElseThrow();
    return new LabelReading.Read(label.group(), label.disc());
  }

  private static void assertUnread(LabelReading reading) {
    assertThat(reading).isInstanceOf(LabelReading.Unreadable.class);
  }
}
