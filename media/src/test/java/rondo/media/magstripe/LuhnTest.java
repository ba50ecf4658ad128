package rondo.media.magstripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuhnTest {
  @ParameterizedTest
  @ValueSource(strings = {"79927398713", "4111111111111111", "5555555555554444", "378282246310005"})
  void published_numbers_hold(String number) {
    assertThat(Luhn.holds(number)).isTrue();
    assertThat(Luhn.complete(number.substring(0, number.length() - 1))).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "79927398710", "7992739871a", "\u0660\u0660"})
  void anything_else_does_not(String text) {
    assertThat(Luhn.holds(text)).isFalse();
  }

  @Test
  void only_digits_can_be_completed() {
    assertThatThrownBy(() -> Luhn.complete("12x")).isInstanceOf(IllegalArgumentException.class);
  }
}
