package rondo.base.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static Money usd(long cents) {
    return Money.of(cents, "USD");
  }

  @Test
  void amounts_of_one_currency_add_and_subtract_exactly() {
    assertThat(usd(180).plus(usd(15))).isEqualTo(usd(195));
    assertThat(usd(180).minus(usd(200))).isEqualTo(usd(-20));
    assertThat(usd(180).times(3)).isEqualTo(usd(540));
    assertThat(usd(180).negated()).isEqualTo(usd(-180));
    assertThat(usd(1)).isGreaterThan(usd(0)).isLessThan(usd(2));
    assertThat(usd(0).isZero()).isTrue();
    assertThat(usd(0).isPositive()).isFalse();
    assertThat(usd(-1).isPositive()).isFalse();
  }

  @Test
  void an_overflow_throws_and_never_wraps() {
    Money most = usd(Long.MAX_VALUE);
    assertThatThrownBy(() -> most.plus(usd(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> usd(Long.MIN_VALUE).minus(usd(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> usd(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new BasisPoints(2).of(most)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new BasisPoints(1).of(usd(Long.MIN_VALUE)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currencies_do_not_mix() {
    Money yen = Money.of(180, "JPY");
    assertThatThrownBy(() -> usd(1).plus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> usd(1).minus(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> usd(1).compareTo(yen)).isInstanceOf(IllegalArgumentException.class);
    assertThat(usd(180)).isNotEqualTo(yen);
  }

  @Test
  void an_amount_prints_with_the_digits_of_its_currency() {
    assertThat(usd(-180)).hasToString("USD -1.80");
    assertThat(Money.of(180, "JPY")).hasToString("JPY 180");
  }

  @ParameterizedTest
  @CsvSource({
    "180, 825, 15", // 14.85
    "200, 825, 17", // 16.5 goes up
    "-200, 825, -17", // and away from zero
    "199, 825, 16", // 16.4175
    "1, 5000, 1",
    "-1, 5000, -1",
    "1, 4999, 0",
    "0, 825, 0",
    "100, 0, 0",
    "100, 1000000, 10000"
  })
  void a_rate_is_rounded_half_up_away_from_zero(long net, int points, long share) {
    assertThat(new BasisPoints(points).of(usd(net))).isEqualTo(usd(share));
  }

  @ParameterizedTest
  @CsvSource({"195, 825, 15", "119, 1900, 19", "-119, 1900, -19", "0, 825, 0", "100, 0, 0"})
  void the_tax_within_a_gross_price_is_taken_out_of_it(long gross, int points, long tax) {
    assertThat(new BasisPoints(points).containedIn(usd(gross))).isEqualTo(usd(tax));
  }

  @Test
  void both_ways_agree_with_exact_decimals() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      long minor = random.nextLong(-10_000_000, 10_000_000);
      BasisPoints rate = new BasisPoints(random.nextInt(0, 20_001));
      BigDecimal product = BigDecimal.valueOf(minor).multiply(BigDecimal.valueOf(rate.value()));
      assertThat(rate.of(usd(minor)).minor()).isEqualTo(halfUp(product, 10_000));
      assertThat(rate.containedIn(usd(minor)).minor())
          .isEqualTo(halfUp(product, 10_000 + rate.value()));
    }
  }

  @Test
  void a_rate_out_of_range_is_refused() {
    assertThatThrownBy(() -> new BasisPoints(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new BasisPoints(1_000_001))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long halfUp(BigDecimal dividend, long divisor) {
    return dividend.divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP).longValueExact();
  }
}
