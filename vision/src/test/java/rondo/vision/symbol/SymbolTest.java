package rondo.vision.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SymbolTest {
  /** The whole and one of its halves are not independent; both halves are. */
  @ParameterizedTest
  @CsvSource({
    "20, 1, true",
    "14, 1, true",
    "13.9, 1, false",
    "13.9, 2, false",
    "13.9, 3, true",
    "7, 3, true",
    "6.9, 3, false"
  })
  void a_word_is_believed_if_no_other_comes_near_or_both_halves_agree(
      double sureness, int agreeing, boolean believed) {
    assertThat(symbol(sureness, agreeing).isBelieved()).isEqualTo(believed);
  }

  @ParameterizedTest
  @CsvSource({"2", "4"})
  void what_was_found_in_a_smaller_picture_is_placed_in_the_whole_one(int times) {
    Symbol symbol = symbol(20, 1).enlarged(times);
    assertThat(symbol.place().x()).isCloseTo(30.0 * times, within(1e-9));
    assertThat(symbol.place().y()).isCloseTo(40.0 * times, within(1e-9));
    assertThat(symbol.place().angle()).isEqualTo(0.3);
  }

  private static Symbol symbol(double sureness, int agreeing) {
    return new Symbol(
        Kind.CODE_128, Form.STRAIGHT, "G00128", new Place(30, 40, 0.3), sureness, agreeing);
  }
}
