package rondo.vision.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rondo.labels.camera.Conditions;
import rondo.labels.camera.LabelLens;
import rondo.labels.camera.Surface;
import rondo.labels.camera.View;
import rondo.labels.face.ConcentricBars;
import rondo.labels.face.StraightBars;
import rondo.labels.symbol.Bars;
import rondo.media.picture.Picture;

class SymbolReaderTest {
  private static final Conditions FAIR = Conditions.IDEAL.with(0.6, 5);

  private final SymbolReader reader = new SymbolReader(Set.of(Kind.values()));

  @Test
  void a_symbol_says_where_it_is_and_at_what_angle() {
    for (double angle : new double[] {0, 0.7, 1.9, 3.1, 4.4, 5.8}) {
      Surface face = StraightBars.centred(Bars.code128("D0000000047118"), 0.5, 15);
      Picture picture = take(face, View.above(500, 500, 5).turned(angle).moved(12, -9));
      Symbol symbol = only(picture);
      assertThat(symbol.place().x()).isCloseTo(262, within(4.0));
      assertThat(symbol.place().y()).isCloseTo(241, within(4.0));
      assertThat(Math.IEEEremainder(symbol.place().angle() - angle, 2 * Math.PI))
          .isCloseTo(0, within(0.04));
      assertThat(symbol.agreeing()).isEqualTo(3);
      assertThat(symbol.isBelieved()).isTrue();
    }
  }

  @Test
  void circles_say_where_their_hub_is() {
    Surface face = new ConcentricBars(Bars.code128("D0000000047118"), 0.5, 8);
    Symbol symbol = only(take(face, View.above(800, 800, 5).moved(20, 10)));
    assertThat(symbol.form()).isEqualTo(Form.CONCENTRIC);
    assertThat(symbol.place().x()).isCloseTo(420, within(2.0));
    assertThat(symbol.place().y()).isCloseTo(410, within(2.0));
  }

  /** The writer is ZXing's, the tables and the sets of the reader are our own. */
  @Test
  void any_text_of_ascii_in_any_mix_of_sets_is_read() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      int length = 2 + random.nextInt(10);
      while (text.length() < length) {
        boolean digit = random.nextInt(3) == 0;
        text.append((char) (digit ? '0' + random.nextInt(10) : 32 + random.nextInt(95)));
      }
      Bars bars = Bars.code128(text.toString());
      int width = (int) ((bars.modules() + 60) * 2.5);
      View view = View.above(width, 120, 5).turned(0.02);
      assertThat(only(take(StraightBars.centred(bars, 0.5, 14), view)).text())
          .isEqualTo(text.toString());
    }
  }

  @Test
  void only_the_kinds_that_are_asked_for_are_read() {
    Surface face = StraightBars.centred(Bars.ean13("4006381333931"), 0.5, 20);
    Picture picture = take(face, View.above(400, 300, 5));
    assertThat(new SymbolReader(Set.of(Kind.CODE_128)).read(picture)).isEmpty();
    assertThat(only(picture).text()).isEqualTo("4006381333931");
  }

  @Test
  void two_labels_in_one_picture_are_both_seen() {
    Surface one = new StraightBars(Bars.code128("D0000000047118"), 0.5, 12, 0, -20);
    Surface other = new StraightBars(Bars.code128("G00128"), 0.5, 12, 0, 20);
    Picture both =
        take((x, y) -> Math.min(one.light(x, y), other.light(x, y)), View.above(500, 500, 5));
    assertThat(reader.read(both))
        .extracting(Symbol::text)
        .containsExactlyInAnyOrder("D0000000047118", "G00128");
  }

  private static Picture take(Surface face, View view) {
    return LabelLens.take(face, view, FAIR, 7);
  }

  private Symbol only(Picture picture) {
    List<Symbol> symbols = reader.read(picture);
    assertThat(symbols).hasSize(1);
    return symbols.getFirst();
  }
}
