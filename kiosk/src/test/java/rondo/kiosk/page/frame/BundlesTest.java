package rondo.kiosk.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.design.words.Words;
import rondo.kiosk.screen.Languages;

/** Every language says everything. */
class BundlesTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
  private static final String KIOSK = "rondo/kiosk/words/kiosk";
  private static final String PIECE = "rondo/design/words/piece";
  private static final String PROBLEM = "rondo/design/words/problem";

  /** Words that are written alike in both languages. */
  private static final Set<String> ALIKE =
      Set.of(
          "format.dvd",
          "format.blu-ray",
          "genre.drama",
          "genre.romance",
          "price.total",
          "elsewhere.kilometres");

  @ParameterizedTest
  @ValueSource(strings = {KIOSK, PIECE, PROBLEM})
  void each_language_has_the_same_keys_and_the_same_places(String bundle) {
    Words english = Words.english(bundle);
    for (String tag : Languages.STANDARD.tags()) {
      Words words = Words.of(bundle, Locale.forLanguageTag(tag));
      assertThat(new TreeSet<>(words.keys())).as(tag).isEqualTo(new TreeSet<>(english.keys()));
      for (String key : english.keys()) {
        assertThat(places(words.raw(key)))
            .as("places of %s in %s", key, tag)
            .isEqualTo(places(english.raw(key)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {KIOSK, PIECE, PROBLEM})
  void no_sentence_was_left_in_english(String bundle) {
    Words english = Words.english(bundle);
    Words spanish = Words.of(bundle, Locale.forLanguageTag("es-US"));
    List<String> alike =
        english.keys().stream()
            .filter(key -> english.raw(key).equals(spanish.raw(key)))
            .filter(key -> english.raw(key).replaceAll("\\{[^}]*}", "").matches(".*\\p{L}{2}.*"))
            .filter(key -> !ALIKE.contains(key))
            .toList();
    assertThat(alike).isEmpty();
  }

  @Test
  void a_text_says_nothing_between_its_lines() {
    for (String tag : Languages.STANDARD.tags()) {
      Words words = Words.of(KIOSK, Locale.forLanguageTag(tag));
      for (String key : words.keys()) {
        assertThat(words.raw(key)).as(key).isNotBlank().isEqualTo(words.raw(key).strip());
      }
    }
  }

  @Test
  void amounts_times_and_names_of_languages_follow_the_language() {
    var spanish = KioskWords.in(Locale.forLanguageTag("es-US"));
    assertThat(spanish.language("de")).isEqualTo("alemán");
    assertThat(spanish.genre("science-fiction")).isEqualTo("Ciencia ficción");
    assertThat(spanish.genre("film-noir")).isEqualTo("Film noir");
    assertThat(spanish.count("browse.here", 1_234)).isEqualTo("1234 discos aquí ahora");
    assertThat(spanish.oneDecimal(12.34)).isEqualTo("12.3");
  }

  private static Set<String> places(String text) {
    var places = new TreeSet<String>();
    var matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group(1));
    }
    return places;
  }
}
