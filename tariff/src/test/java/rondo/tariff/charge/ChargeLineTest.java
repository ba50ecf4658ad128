package rondo.tariff.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rondo.base.money.Money;
import rondo.tariff.rule.Format;
import rondo.tariff.rule.PriceBasis;
import rondo.tariff.rule.TariffVersion;

class ChargeLineTest {
  private static final Explanation WHY =
      new Explanation.Reserved(new TariffVersion("standard", 1), Format.DVD, PriceBasis.NET);

  @Test
  void a_charge_whose_lines_do_not_add_up_is_refused() {
    var lines = List.of(line(1, 180, 180));
    assertThat(new Charge(usd(180), lines).lines()).isEqualTo(lines);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Charge(usd(181), lines))
        .withMessage("lines add up to USD 1.80, not USD 1.81");
    assertThatIllegalArgumentException().isThrownBy(() -> new Charge(usd(1), List.of()));
  }

  @Test
  void lines_of_two_currencies_are_refused() {
    var lines = List.of(line(1, 180, 180));
    assertThatIllegalArgumentException().isThrownBy(() -> new Charge(Money.of(180, "EUR"), lines));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ChargeLine(1, usd(180), Money.of(180, "EUR"), WHY));
  }

  @ParameterizedTest
  @CsvSource({"0, 180, 0", "-1, 180, 180", "1, 180, 181", "2, 180, 361", "1, 180, -1"})
  void an_amount_its_quantity_does_not_bear_is_refused(int quantity, long each, long amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> line(quantity, each, amount));
  }

  @ParameterizedTest
  @CsvSource({"1, 2, 15", "3, 2, 15", "2, 16, 15"})
  void nights_out_of_order_are_refused(int from, int to, int maximum) {
    var at = Instant.EPOCH;
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Explanation.FurtherNights(
                WHY.tariff(),
                WHY.format(),
                WHY.basis(),
                ZoneOffset.UTC,
                from,
                to,
                maximum,
                at,
                Ending.RETURNED,
                at,
                at,
                at))
        .withMessage("nights %d to %d of %d", from, to, maximum);
  }

  @ParameterizedTest
  @EnumSource(ChargeKind.class)
  void a_kind_is_read_back_from_its_wire_name(ChargeKind kind) {
    assertThat(ChargeKind.parse(kind.wire())).isEqualTo(kind);
  }

  @Test
  void wire_names_of_kinds_never_change() {
    assertThat(ChargeKind.values())
        .extracting(ChargeKind::wire)
        .containsExactly("first-night", "further-nights", "tax");
    assertThatIllegalArgumentException().isThrownBy(() -> ChargeKind.parse("FIRST_NIGHT"));
  }

  private static ChargeLine line(int quantity, long each, long amount) {
    return new ChargeLine(quantity, usd(each), usd(amount), WHY);
  }

  private static Money usd(long minor) {
    return Money.of(minor, "USD");
  }
}
