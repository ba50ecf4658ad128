package rondo.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannerTest {
  @Test
  void each_touch_changes_what_it_names_and_nothing_else() {
    Manner plain = Manner.PLAIN;
    assertThat(plain.after(new Touch.UseLanguage("es-US"))).isEqualTo(Manner.in("es-US"));
    assertThat(plain.after(new Touch.UseContrast(true)))
        .isEqualTo(new Manner("en-US", true, false, false, Manner.Mode.TOUCH));
    assertThat(plain.after(new Touch.UseLarge(true)))
        .isEqualTo(new Manner("en-US", false, true, false, Manner.Mode.TOUCH));
    assertThat(plain.after(new Touch.UseLowReach(true)))
        .isEqualTo(new Manner("en-US", false, false, true, Manner.Mode.TOUCH));
    assertThat(plain.after(new Touch.UseMode(Manner.Mode.SPOKEN)))
        .isEqualTo(new Manner("en-US", false, false, false, Manner.Mode.SPOKEN));
  }

  @Test
  void a_touch_that_comes_twice_does_no_harm() {
    var larger = new Touch.UseLarge(true);
    assertThat(Manner.PLAIN.after(larger).after(larger)).isEqualTo(Manner.PLAIN.after(larger));
    assertThat(Manner.PLAIN.after(larger).after(new Touch.UseLarge(false))).isEqualTo(Manner.PLAIN);
  }

  @Test
  void who_listens_or_walks_by_keys_has_three_times_as_long() {
    Duration limit = Duration.ofSeconds(60);
    assertThat(Manner.PLAIN.patience(limit)).isEqualTo(limit);
    assertThat(Manner.PLAIN.after(new Touch.UseMode(Manner.Mode.KEYPAD)).patience(limit))
        .isEqualTo(Duration.ofSeconds(180));
    assertThat(Manner.PLAIN.after(new Touch.UseMode(Manner.Mode.SPOKEN)).patience(limit))
        .isEqualTo(Duration.ofSeconds(180));
  }

  @Test
  void a_kiosk_offers_at_least_one_language_and_each_once() {
    var offered = new Languages(List.of("es-US", "en-US"));
    assertThat(offered.first()).isEqualTo("es-US");
    assertThat(offered.offers("en-US")).isTrue();
    assertThat(offered.offers("de-DE")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Languages(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Languages(List.of("en-US", "en-US")));
  }
}
