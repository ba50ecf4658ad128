package rondo.kiosk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rondo.design.words.Words;

/** Whatever staff can be told has its sentence. */
class StaffWordsTest {
  private static final Words WORDS = Words.english("rondo/kiosk/words/kiosk");

  @Test
  void every_word_and_every_step_has_a_sentence() {
    assertThat(StaffSamples.TOLD).allMatch(word -> WORDS.has("staff.told." + word));
    assertThat(StaffSamples.STEPS).allMatch(step -> WORDS.has("staff.step." + step));
  }
}
