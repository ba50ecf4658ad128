package rondo.vision.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** ISO/IEC 15417: sets, shifts and function characters. The last letter is the check. */
class Code128TextTest {
  @Test
  void set_c_writes_pairs_of_digits() {
    assertText("120934", 2, 12, 9, 34, 0);
  }

  @Test
  void set_a_has_controls_and_set_b_small_letters() {
    assertText("A\u0001", 0, 33, 65, 0);
    assertText("Aa", 1, 33, 65, 0);
  }

  @Test
  void a_set_lasts_until_another_one_is_named() {
    assertText("D00118", 1, 36, 99, 0, 11, 100, 24, 0);
    assertText("a\u0001b", 1, 65, 101, 65, 100, 66, 0);
    assertText("12\u0002", 2, 12, 101, 66, 0);
  }

  @Test
  void a_shift_lasts_for_one_letter() {
    assertText("a\u0001b", 1, 65, 98, 65, 66, 0);
    assertText("\u0001a\u0002", 0, 65, 98, 65, 66, 0);
  }

  @Test
  void function_characters_are_told_apart_from_text() {
    assertText("\u001dA", 1, 102, 33, 0);
    assertText("\u001d12", 2, 102, 12, 0);
    assertText("A\u001d", 1, 33, 97, 0);
  }

  @Test
  void a_start_and_a_check_alone_are_no_text() {
    assertThat(Code128Text.of(new int[] {1, 0})).isEmpty();
    assertThat(Code128Text.of(new int[] {1, 99, 0})).isEmpty();
  }

  private static void assertText(String text, int... letters) {
    assertThat(Code128Text.of(letters)).isEqualTo(Optional.of(text));
  }
}
