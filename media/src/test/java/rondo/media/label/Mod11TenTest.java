package rondo.media.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mod11TenTest {
  @Test
  void the_example_of_the_standard_has_check_digit_5() {
    assertThat(Mod11Ten.checkDigit("0794")).isEqualTo(5);
    assertThat(Mod11Ten.holds("07945")).isTrue();
  }

  /** Public numbers under the same rule: German VAT and tax numbers, Croatian OIB. */
  @ParameterizedTest
  @ValueSource(strings = {"136695976", "36574261809", "33392005961"})
  void numbers_issued_under_the_same_rule_hold(String number) {
    assertThat(Mod11Ten.holds(number)).isTrue();
    assertThat(Mod11Ten.checkDigit(number.substring(0, number.length() - 1)))
        .isEqualTo(number.charAt(number.length() - 1) - '0');
  }

  @Test
  void every_single_wrong_digit_is_found() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 500; round++) {
      String good = randomCode(random);
      for (int place = 0; place < good.length(); place++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String other = good.substring(0, place) + digit + good.substring(place + 1);
          assertThat(Mod11Ten.holds(other)).isEqualTo(other.equals(good));
        }
      }
    }
  }

  @Test
  void nearly_every_swap_of_two_neighbours_is_found() {
    SplittableRandom random = new SplittableRandom(2);
    int swaps = 0;
    int missed = 0;
    for (int round = 0; round < 5_000; round++) {
      String good = randomCode(random);
      for (int place = 0; place + 1 < good.length(); place++) {
        if (good.charAt(place) != good.charAt(place + 1)) {
          swaps++;
          missed += Mod11Ten.holds(swapped(good, place)) ? 1 : 0;
        }
      }
    }
    assertThat(missed).isLessThan(swaps * 25 / 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5"})
  void too_little_to_be_checked_does_not_hold(String text) {
    assertThat(Mod11Ten.holds(text)).isFalse();
  }

  @Test
  void a_digit_of_another_script_is_no_digit() {
    assertThatThrownBy(() -> Mod11Ten.checkDigit("07\u06694"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_digits_have_no_check_digit() {
    assertThatThrownBy(() -> Mod11Ten.checkDigit("")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String randomCode(SplittableRandom random) {
    String number = "%012d".formatted(random.nextLong(1_000_000_000_000L));
    return number + Mod11Ten.checkDigit(number);
  }

  private static String swapped(String text, int place) {
    return text.substring(0, place)
        + text.charAt(place + 1)
        + text.charAt(place)
        + text.substring(place + 2);
  }
}
