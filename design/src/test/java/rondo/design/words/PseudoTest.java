package rondo.design.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PseudoTest {
  private static final String BUNDLE = "rondo/design/words/test";

  private final Words english = Words.english(BUNDLE);
  private final Words longer = Words.of(BUNDLE, Locale.forLanguageTag("en-XA"));
  private final Words turned = Words.of(BUNDLE, Locale.forLanguageTag("ar-XB"));

  @Test
  void a_made_language_has_every_text_of_english() {
    assertThat(longer.keys()).isEqualTo(english.keys());
    assertThat(turned.keys()).isEqualTo(english.keys());
  }

  @Test
  void the_long_one_stands_in_brackets_and_leaves_places_as_they_are() {
    String said = longer.say("back-by", Map.of("when", "Wed 21:00", "title", "Metropolis"));
    assertThat(said).startsWith("[Metropolis îš ").endsWith("]");
    assertThat(said).contains("Wed 21:00").doesNotContain("due back");
  }

  @Test
  void the_long_one_is_longer_by_two_fifths() {
    for (String key : english.keys()) {
      String plain = english.say(key, Map.of("when", "", "title", "", "count", ""));
      String made = longer.say(key, Map.of("when", "", "title", "", "count", ""));
      long letters = plain.chars().filter(Character::isLetter).count();
      assertThat(made.length()).isGreaterThanOrEqualTo((int) (plain.length() + letters * 0.4));
    }
  }

  @Test
  void the_other_one_turns_each_word_and_isolates_its_places() {
    assertThat(turned.say("back-by", Map.of("when", "Wed", "title", "Metropolis")))
        .startsWith("\u2068Metropolis\u2069 \u202Eis\u202C \u202Edue\u202C");
  }

  @Test
  void a_word_from_elsewhere_is_shaped_alike() {
    assertThat(longer.shaped("German")).startsWith("[Ĝéŕ").endsWith("]");
    assertThat(english.shaped("German")).isEqualTo("German");
  }
}
