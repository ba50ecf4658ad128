package rondo.base.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.base.time.SettableClock;

class ShortCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final IdSource ids =
      new IdSource(new SettableClock("2030-01-01T00:00:00Z"), new Random(11));

  @Test
  void a_code_is_made_of_the_last_35_bits_and_a_check() {
    assertThat(ShortCode.of(new UUID(0, 0)).text()).isEqualTo("00000000");
    assertThat(ShortCode.of(new UUID(0, 1)).text()).isEqualTo("00000012");
    assertThat(ShortCode.of(new UUID(0, -1)).text()).startsWith("ZZZZZZZ");
    assertThat(ShortCode.of(new UUID(5, 1L << 35))).isEqualTo(ShortCode.of(new UUID(0, 0)));
  }

  @Test
  void a_code_is_read_back_and_knows_its_id() {
    for (int i = 0; i < 1000; i++) {
      UUID id = ids.next();
      ShortCode code = ShortCode.of(id);
      assertThat(ShortCode.parse(code.toString())).contains(code);
      assertThat(ShortCode.parse(code.text())).contains(code);
      assertThat(code.matches(id)).isTrue();
    }
  }

  @Test
  void every_single_wrong_character_is_found() {
    String right = ShortCode.of(ids.next()).text();
    for (int place = 0; place < 8; place++) {
      for (int letter = 0; letter < ALPHABET.length(); letter++) {
        char other = ALPHABET.charAt(letter);
        String wrong = right.substring(0, place) + other + right.substring(place + 1);
        assertThat(ShortCode.parse(wrong).isPresent()).isEqualTo(wrong.equals(right));
      }
    }
  }

  @Test
  void every_swap_of_two_different_characters_is_found() {
    for (int i = 0; i < 200; i++) {
      char[] right = ShortCode.of(ids.next()).text().toCharArray();
      for (int left = 0; left < 8; left++) {
        for (int other = left + 1; other < 8; other++) {
          char[] swapped = right.clone();
          swapped[left] = right[other];
          swapped[other] = right[left];
          assertThat(ShortCode.parse(new String(swapped)).isPresent())
              .isEqualTo(right[left] == right[other]);
        }
      }
    }
  }

  @Test
  void people_may_write_small_letters_spaces_hyphens_and_look_alikes() {
    ShortCode code = ShortCode.of(new UUID(0, (1L << 30) | (1L << 5)));
    assertThat(code.text()).startsWith("1000010");
    char check = code.text().charAt(7);
    assertThat(ShortCode.parse("looo oLO" + Character.toLowerCase(check))).contains(code);
    assertThat(ShortCode.parse(" iOOO-0I0" + check + ' ')).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0000000", "000000000", "U0000000", "0000*000", "0000000é", "00000001"})
  void what_is_no_code_is_refused(String typed) {
    assertThat(ShortCode.parse(typed)).isEmpty();
    assertThatThrownBy(() -> new ShortCode(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_very_long_text_is_refused_without_being_worked_on() {
    assertThat(ShortCode.parse("-".repeat(1_000_000) + "00000000")).isEmpty();
  }
}
