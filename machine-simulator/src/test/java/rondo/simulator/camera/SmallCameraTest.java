package rondo.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rondo.media.label.DiscCode;
import rondo.media.label.GroupCode;
import rondo.media.label.LabelText;
import rondo.simulator.truth.Case;
import rondo.simulator.truth.Place;
import rondo.simulator.world.Scene;
import rondo.simulator.world.Spoil;
import rondo.vision.label.LabelReader;
import rondo.vision.label.LabelReading;
import rondo.vision.label.ReadingFault;

/**
 * What the simulated camera takes is read by the reader that kiosks have. Where it is not, no
 * simulated kiosk ever rents, and every run is as quiet as a grave.
 */
class SmallCameraTest {
  private static final int DISCS = 50;

  private final SmallCamera camera = new SmallCamera();
  private final LabelReader reader = new LabelReader();

  @Test
  void each_label_is_read() {
    for (int number : IntStream.rangeClosed(1, DISCS).map(it -> it * 1_009).toArray()) {
      var label = new LabelText(GroupCode.of(number % 90 + 1), DiscCode.of(number));
      assertThat(reading(label, false))
          .isEqualTo(new LabelReading.Read(label.group(), label.disc()));
    }
  }

  @Test
  void an_empty_pane_shows_nothing_and_a_lamp_that_is_out_shows_less() {
    assertThat(reader.read(camera.take(new Scene(Optional.empty(), Optional.empty(), Set.of(), 1))))
        .isEqualTo(new LabelReading.Unreadable(ReadingFault.NOTHING_FOUND));
    assertThat(reading(new LabelText(GroupCode.of(1), DiscCode.of(1)), true))
        .isEqualTo(new LabelReading.Unreadable(ReadingFault.TOO_DARK));
  }

  private LabelReading reading(LabelText label, boolean dark) {
    var disc = Case.disc(label, "Title", new Place.OnArm());
    return reader.read(
        camera.take(
            new Scene(
                Optional.of(disc), Optional.empty(), dark ? Set.of(Spoil.DARK) : Set.of(), 1)));
  }
}
