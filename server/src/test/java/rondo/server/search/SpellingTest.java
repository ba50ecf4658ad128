package rondo.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word a mistyped one means. */
class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "metropilis, metropolis, 1",
    "fasut, faust, 1",
    "nosfertu, nosferatu, 1",
    "generall, general, 1",
    "metropolis, metropolis, 0",
    "gnrl, general, 3",
    "'', general, 7"
  })
  void mistakes_are_counted_by_letter_and_a_swap_is_one(String typed, String word, int mistakes) {
    assertThat(Spelling.mistakes(typed, word, false)).isEqualTo(mistakes);
  }

  @Test
  void the_last_word_may_go_on() {
    assertThat(Spelling.mistakes("metrap", "metropolis", true)).isEqualTo(1);
    assertThat(Spelling.mistakes("metrap", "metropolis", false)).isEqualTo(5);
  }

  @Test
  void of_several_words_the_nearest_are_meant() {
    assertThat(Spelling.meant("fasut", List.of("faust", "fast", "feast"), false))
        .containsExactly("faust", "fast");
    assertThat(Spelling.meant("matirx", List.of("matrix", "mattie"), false))
        .containsExactly("matrix");
  }

  @Test
  void short_words_and_figures_are_meant_as_they_are_typed() {
    assertThat(Spelling.meant("cat", List.of("car", "rat"), false)).isEmpty();
    assertThat(Spelling.meant("2001", List.of("2011"), false)).isEmpty();
  }

  @Test
  void a_line_is_as_far_as_its_words_are_from_those_that_are_known() {
    assertThat(Spelling.between("makret street", "library corner 93 market street town"))
        .isEqualTo(1);
    assertThat(Spelling.between("makret street", "station hall 41 main street town")).isEqualTo(4);
  }

  @Test
  void what_is_too_far_from_every_word_means_none() {
    assertThat(Spelling.meant("zzzzzz", List.of("faust"), false)).isEmpty();
    assertThat(Spelling.meant("zzzzzz", List.of(), true)).isEmpty();
  }
}
