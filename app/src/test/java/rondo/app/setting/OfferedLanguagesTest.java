package rondo.app.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rondo.base.config.ConfigurationException;

class OfferedLanguagesTest {
  @Test
  void a_kiosk_offers_what_it_is_told_and_begins_with_the_first() {
    assertThat(kiosk("es-US", "en-US").offered().first()).isEqualTo("es-US");
    assertThat(kiosk("es-US", "en-US").offered().tags()).containsExactly("es-US", "en-US");
  }

  @Test
  void made_languages_are_offered_where_they_are_asked_for() {
    assertThat(kiosk("en-XA", "ar-XB").offered().tags()).containsExactly("en-XA", "ar-XB");
  }

  @Test
  void a_language_that_no_kiosk_speaks_is_refused_by_name() {
    assertThatThrownBy(() -> kiosk("en-US", "fr-FR").offered())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no kiosk speaks fr-FR");
  }

  @Test
  void none_and_one_that_stands_twice_are_refused() {
    for (var wrong : List.of(kiosk(), kiosk("en-US", "en-US"))) {
      assertThatThrownBy(wrong::offered)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("kiosk.languages");
    }
  }

  private static Settings.Kiosk kiosk(String... languages) {
    return new Settings.Kiosk(
        "https://localhost:8081",
        Optional.empty(),
        Optional.empty(),
        256,
        10_000,
        List.of(languages));
  }
}
