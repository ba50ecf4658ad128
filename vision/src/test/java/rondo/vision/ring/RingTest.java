package rondo.vision.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.face.ConcentricBars;
import rondo.labels.face.RadialBars;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.vision.gradient.Grey;
import rondo.vision.gradient.TileField;
import rondo.vision.profile.Edges;
import rondo.vision.profile.Section;
import rondo.vision.profile.Span;
import rondo.vision.word.Code128;
import rondo.vision.word.SpanReader;
import rondo.vision.word.WordReading;

class RingTest {
  private static final Bars BARS = Bars.code128("D0000000047118");
  private static final Conditions FAIR = Conditions.IDEAL.with(0.6, 6);
  private static final SpanReader READER = new SpanReader(List.of(new Code128()));

  @Test
  void the_hub_is_found_within_two_pixels_wherever_it_lies() {
    SplittableRandom random = new SplittableRandom(40);
    for (int round = 0; round < 6; round++) {
      double right = random.nextDouble(-30, 30);
      double down = random.nextDouble(-30, 30);
      boolean radial = round % 2 == 0;
      View view = View.above(460, 460, radial ? 5 : 3).moved(right, down);
      Hub hub =
          find(radial ? radial(1) : circles(), view, radial ? RingForm.RADIAL : RingForm.CONCENTRIC)
              .orElseThrow();
      assertThat(hub.x()).isCloseTo(230 + right, within(2.0));
      assertThat(hub.y()).isCloseTo(230 + down, within(2.0));
      assertThat(hub.share()).isGreaterThan(0.5);
    }
  }

  @Test
  void straight_bars_have_no_hub() {
    Surface straight = StraightBars.centred(BARS, 0.5, 60);
    View view = View.above(460, 460, 5).turned(0.4);
    assertThat(find(straight, view, RingForm.RADIAL)).isEmpty();
    assertThat(find(straight, view, RingForm.CONCENTRIC)).isEmpty();
  }

  /** A code that lies across the angle at which the picture is cut open is whole all the same. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1.5, 3, 4.5, 6})
  void two_turns_hold_the_code_whole_wherever_it_begins(double start) {
    View view = View.above(460, 460, 5);
    Grey grey = grey(radial(start), view);
    Hub hub = HubFinder.find(TileField.of(grey), RingForm.RADIAL).orElseThrow();
    assertThat(RadialUnwrap.of(grey, hub).stream().anyMatch(RingTest::isRead)).isTrue();
  }

  /** Circles that lean are ellipses; each sector is laid onto the others before their mean. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.12})
  void circles_are_read_along_all_radii_though_the_label_leans(double tilt) {
    View view = View.above(700, 700, 4.4).tilted(tilt, 0.8);
    Grey grey = grey(circles(), view);
    Hub hub = HubFinder.find(TileField.of(grey), RingForm.CONCENTRIC).orElseThrow();
    Section section = ConcentricUnwrap.of(grey, hub).orElseThrow();
    assertThat(isRead(section)).isTrue();
    assertThat(section.upper().likeness(section.lower())).isGreaterThan(0.8);
  }

  private static boolean isRead(Section section) {
    return Span.of(Edges.of(section.profile())).stream()
        .map(span -> READER.read(section.profile(), span))
        .flatMap(Optional::stream)
        .map(WordReading::text)
        .anyMatch("D0000000047118"::equals);
  }

  private static Surface radial(double start) {
    return new RadialBars(BARS, 0.6, 18, 28, start);
  }

  private static Surface circles() {
    return new ConcentricBars(BARS, 0.5, 6);
  }

  private static Optional<Hub> find(Surface face, View view, RingForm form) {
    return HubFinder.find(TileField.of(grey(face, view)), form);
  }

  private static Grey grey(Surface face, View view) {
    return Grey.of(LabelLens.take(face, view, FAIR, 3));
  }
}
