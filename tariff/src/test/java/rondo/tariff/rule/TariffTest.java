package rondo.tariff.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.money.BasisPoints;
import rondo.base.money.Money;

class TariffTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final LocalTime NINE = LocalTime.of(21, 0);
  private static final FormatPrice DVD = price(Format.DVD, "USD");

  @Test
  void a_tariff_knows_the_price_of_each_format_it_rents() {
    var tariff = SampleTariffs.net();
    assertThat(tariff.priceOf(Format.GAME).furtherNight()).isEqualTo(Money.of(250, "USD"));
    assertThat(tariff.hasPriceFor(Format.GAME)).isTrue();
    assertThat(tariff.hasPriceFor(Format.ALBUM)).isFalse();
  }

  @Test
  void a_format_without_a_price_names_the_tariff_to_mend() {
    assertThatThrownBy(() -> SampleTariffs.net().priceOf(Format.BLU_RAY))
        .isInstanceOfSatisfying(
            PriceMissingException.class,
            missing -> {
              assertThat(missing.tariff()).isEqualTo(new TariffVersion("standard", 3));
              assertThat(missing.format()).isEqualTo(Format.BLU_RAY);
            })
        .hasMessage("tariff standard version 3 has no price for blu-ray");
  }

  @Test
  void a_format_has_one_price() {
    refused(() -> tariff(15, NINE, List.of(DVD, DVD)), "two prices for dvd");
  }

  @Test
  void a_tariff_has_one_currency() {
    refused(
        () -> tariff(15, NINE, List.of(DVD, price(Format.GAME, "EUR"))),
        "price for game is not in USD");
    refused(
        () -> new FormatPrice(Format.DVD, Money.of(180, "USD"), Money.of(180, "EUR")),
        "two currencies for dvd");
  }

  @Test
  void no_price_is_negative() {
    refused(
        () -> new FormatPrice(Format.DVD, Money.of(-1, "USD"), Money.of(180, "USD")),
        "negative price for dvd");
    refused(
        () -> new FormatPrice(Format.DVD, Money.of(180, "USD"), Money.of(-1, "USD")),
        "negative price for dvd");
  }

  @Test
  void a_first_night_may_be_free() {
    var free = new FormatPrice(Format.ALBUM, Money.of(0, "USD"), Money.of(100, "USD"));
    assertThat(tariff(15, NINE, List.of(free)).priceOf(Format.ALBUM)).isEqualTo(free);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 367})
  void a_maximum_out_of_range_is_refused(int nights) {
    refused(() -> tariff(nights, NINE, List.of(DVD)), "maximum of nights out of range: " + nights);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 366})
  void a_maximum_in_range_is_taken(int nights) {
    assertThat(tariff(nights, NINE, List.of(DVD)).maximumNights()).isEqualTo(nights);
  }

  @Test
  void nights_end_at_a_whole_minute() {
    refused(
        () -> tariff(15, NINE.plusSeconds(1), List.of(DVD)),
        "nights end at a whole minute, not 21:00:01");
    refused(
        () -> tariff(15, NINE.plusNanos(1), List.of(DVD)),
        "nights end at a whole minute, not 21:00:00.000000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Standard", "two words", "a/b"})
  void an_id_that_could_not_stand_in_an_address_is_refused(String id) {
    refused(() -> new TariffVersion(id, 1), "a tariff's id is 1 to 40 of a-z, 0-9 and hyphen");
  }

  @Test
  void versions_start_at_one() {
    assertThat(new TariffVersion("standard", 1).version()).isEqualTo(1);
    refused(() -> new TariffVersion("standard", 0), "a tariff's version is 1 or more, not 0");
  }

  @Test
  void a_tax_has_a_name_and_a_place() {
    var rate = new BasisPoints(825);
    refused(() -> new TaxRule(" ", "Austin", rate), "a tax needs a name and a place");
    refused(() -> new TaxRule("Sales tax", "", rate), "a tax needs a name and a place");
  }

  @Test
  void prices_cannot_be_changed_from_outside() {
    var prices = new ArrayList<>(List.of(DVD));
    var tariff = tariff(15, NINE, prices);
    prices.clear();
    assertThat(tariff.prices()).containsExactly(DVD);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void a_format_is_read_back_from_its_wire_name(Format format) {
    assertThat(Format.parse(format.wire())).isEqualTo(format);
  }

  @Test
  void wire_names_of_formats_never_change() {
    assertThat(Format.values())
        .extracting(Format::wire)
        .containsExactly("dvd", "blu-ray", "game", "album");
    refused(() -> Format.parse("BLU_RAY"), "not a disc format");
  }

  private static FormatPrice price(Format format, String code) {
    return new FormatPrice(format, Money.of(180, code), Money.of(180, code));
  }

  private static Tariff tariff(int maximum, LocalTime nightEnds, List<FormatPrice> prices) {
    return new Tariff(
        "standard", 1, USD, PriceBasis.NET, SampleTariffs.AUSTIN, nightEnds, maximum, prices);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
