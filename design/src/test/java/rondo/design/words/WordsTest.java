package rondo.design.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = Words.english("rondo/design/words/test");

  @Test
  void a_text_is_said_with_its_places_filled() {
    assertThat(words.say("back-by", Map.of("when", "Wed 21:00", "title", "$1 {odd}")))
        .isEqualTo("$1 {odd} is due back by Wed 21:00");
  }

  @Test
  void a_number_chooses_its_text() {
    assertThat(words.count("discs", 1)).isEqualTo("1 disc");
    assertThat(words.count("discs", 3)).isEqualTo("3 discs");
    assertThat(words.count("discs", 0)).isEqualTo("0 discs");
  }

  @Test
  void a_missing_key_place_or_bundle_is_a_fault_and_never_shown() {
    assertThatThrownBy(() -> words.say("nowhere")).isInstanceOf(MissingWordsException.class);
    assertThatThrownBy(() -> words.say("back-by", Map.of("when", "now")))
        .isInstanceOf(MissingWordsException.class)
        .hasMessageContaining("{title}");
    assertThatThrownBy(() -> Words.of("rondo/design/words/test", Locale.FRENCH))
        .isInstanceOf(MissingWordsException.class);
  }

  @Test
  void letters_beyond_ascii_survive() {
    assertThat(words.say("accents")).isEqualTo("Amélie · 七人の侍");
  }
}
