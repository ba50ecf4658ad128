package rondo.design.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rondo.base.money.Money;

class FormatsTest {
  private final Formats here = new Formats(Locale.US, ZoneId.of("America/New_York"));
  private final Formats berlin = new Formats(Locale.GERMANY, ZoneId.of("Europe/Berlin"));

  @Test
  void an_amount_is_written_as_its_place_does() {
    assertThat(here.money(Money.of(180, "USD"))).isEqualTo("$1.80");
    assertThat(here.money(Money.of(0, "USD"))).isEqualTo("$0.00");
    assertThat(here.money(Money.of(-90, "USD"))).isEqualTo("-$0.90");
    assertThat(here.money(Money.of(123456789, "USD"))).isEqualTo("$1,234,567.89");
    assertThat(here.money(Money.of(300, "JPY"))).isEqualTo("¥300");
    assertThat(berlin.money(Money.of(123456789, "EUR"))).isEqualTo("1.234.567,89\u00a0€");
  }

  @Test
  void an_amount_beyond_the_precision_of_a_double_is_exact() {
    assertThat(here.money(Money.of(9_007_199_254_740_993L, "USD")))
        .isEqualTo("$90,071,992,547,409.93");
  }

  @Test
  void where_two_currencies_are_possible_the_code_stands_beside() {
    assertThat(here.moneyWithCode(Money.of(180, "USD"))).isEqualTo("$1.80 USD");
  }

  @Test
  void a_rate_is_written_in_percent() {
    assertThat(here.percent(825)).isEqualTo("8.25%");
    assertThat(here.percent(1000)).isEqualTo("10%");
  }

  @Test
  void a_time_is_told_by_the_clock_of_the_place() {
    Instant instant = Instant.parse("2026-11-26T02:00:05Z");

    assertThat(here.dayAndTime(instant)).isEqualTo("Wed 21:00");
    assertThat(here.dateAndTime(instant)).isEqualTo("Wed 25 Nov 2026 21:00");
    assertThat(here.full(instant)).isEqualTo("25 Nov 2026 21:00:05 Eastern Time");
    assertThat(berlin.dayAndTime(instant)).isEqualTo("Do. 03:00");
  }

  @Test
  void the_hour_that_daylight_saving_repeats_is_still_told() {
    assertThat(here.time(Instant.parse("2026-11-01T05:30:00Z"))).isEqualTo("01:30");
    assertThat(here.time(Instant.parse("2026-11-01T06:30:00Z"))).isEqualTo("01:30");
  }
}
