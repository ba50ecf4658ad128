package rondo.media.magstripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class MagstripeFuzzTest {
  private static final String GOOD =
      "%B4111111111111111^DOE/JANE^30122011234567890?;4111111111111111=30122011234567890?";
  private static final String ALPHABET = "%;^=?B0123456789EA/ '\u0000\r\n\u0660~\uffff";

  @Test
  void arbitrary_text_is_answered_in_bounded_time_and_never_throws() {
    SplittableRandom random = new SplittableRandom(11);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int round = 0; round < 100_000; round++) {
            assertThat(Magstripe.parse(randomText(random))).isNotNull();
          }
        });
  }

  @Test
  void a_damaged_card_is_never_read_as_another_card() {
    SplittableRandom random = new SplittableRandom(12);
    int readable = 0;
    for (int round = 0; round < 100_000; round++) {
      if (Magstripe.parse(damaged(random)) instanceof Swipe.Readable(CardData card)) {
        assertThat(card.number()).isEqualTo("4111111111111111");
        readable++;
      }
    }
    assertThat(readable).isBetween(100, 90_000);
  }

  private static String randomText(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(140);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  private static String damaged(SplittableRandom random) {
    StringBuilder text = new StringBuilder(GOOD);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int place = random.nextInt(text.length());
      char character = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(place, character);
        case 1 -> text.insert(place, character);
        default -> text.deleteCharAt(place);
      }
    }
    return text.toString();
  }
}
