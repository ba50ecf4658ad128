package rondo.kiosk.page.rent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rondo.base.money.Money;
import rondo.kiosk.page.frame.KioskWords;
import rondo.kiosk.screen.Screen;

class PriceViewTest {
  private static final KioskWords WORDS = KioskWords.in(Locale.US);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  @Test
  void the_week_names_today_first_and_steps_at_the_end_of_each_night() {
    PriceView view = PriceView.of(price(195, 15), WORDS);
    assertThat(view.days()).hasSize(7);
    assertThat(view.days().getFirst()).isEqualTo(new PriceView.Day("Today", "$1.80", true, false));
    assertThat(view.days().get(1)).isEqualTo(new PriceView.Day("Wed", "$1.80", false, true));
    assertThat(view.days().get(2)).isEqualTo(new PriceView.Day("Thu", "$3.30", false, true));
    assertThat(view.days().get(6)).isEqualTo(new PriceView.Day("Mon", "$9.30", false, true));
  }

  @Test
  void after_the_last_night_the_disc_is_the_customers() {
    PriceView view = PriceView.of(price(195, 3), WORDS);
    assertThat(view.days().get(3).amount()).isEqualTo("$4.80");
    assertThat(view.days().get(4)).isEqualTo(new PriceView.Day("Sat", "yours", false, false));
  }

  @Test
  void tax_on_top_is_added_in_sight() {
    PriceView view = PriceView.of(price(195, 15), WORDS);
    assertThat(view.promises().getFirst())
        .isEqualTo(
            new PriceView.Promise("If back by Wed 21:00", "$1.80 + $0.15 sales tax = $1.95"));
    assertThat(view.note()).contains("sales tax");
  }

  @Test
  void tax_inside_the_price_is_named_and_not_added() {
    PriceView view = PriceView.of(price(180, 15), WORDS);
    assertThat(view.reserve()).isEqualTo("$1.80");
    assertThat(view.promises().getFirst().what()).isEqualTo("$1.80, with $0.15 sales tax in it");
    assertThat(view.note()).isEmpty();
  }

  @Test
  void what_is_reserved_and_what_is_charged_share_no_word() {
    assertThat(WORDS.say("pay.promise", java.util.Map.of("reserve", "$1.95")))
        .contains("reserve")
        .doesNotContain("charge");
  }

  private static Screen.Price price(long reserve, int maximumNights) {
    return new Screen.Price(
        1,
        usd(reserve),
        usd(180),
        usd(150),
        usd(15),
        usd(2_900),
        maximumNights,
        "sales tax",
        Instant.parse("2026-11-26T02:00:00Z"),
        ZONE);
  }

  private static Money usd(long cents) {
    return Money.of(cents, "USD");
  }
}
