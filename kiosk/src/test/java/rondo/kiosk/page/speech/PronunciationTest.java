package rondo.kiosk.page.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rondo.kiosk.page.frame.KioskWords;

class PronunciationTest {
  private final Pronunciation english = new Pronunciation(KioskWords.in(Locale.US));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1.80 a night | 1 dollar and 80 cents a night",
        "$3.00 | 3 dollars",
        "$0.01 of $0.15 | 1 cent of 15 cents",
        "$1,234,567.89 | 1234567 dollars and 89 cents",
        "1.80 € | 1.80 €",
        "Back by Wed 21:00 | Back by Wednesday 9 PM",
        "Wed: $1.80; Sun: $3.60 | Wednesday: 1 dollar and 80 cents; Sunday: 3 dollars and 60 cents",
        "Sun Valley | Sun Valley",
        "Time noted: Sat 00:05 | Time noted: Saturday 12 0 5 AM",
        "Reference: 7K2M-91QX | Reference: 7, K, 2, M, 9, 1, Q, X",
        "METROPOLIS 20261122 | METROPOLIS 2, 0, 2, 6, 1, 1, 2, 2",
        "Call +1 555 010 0199. | Call 1, 5, 5, 5, 0, 1, 0, 0, 1, 9, 9.",
        "1927 · Fritz Lang | 1927, Fritz Lang",
      })
  void a_voice_reads_it_as_people_say_it(String written, String said) {
    assertThat(english.of(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$1.80 por noche | 1 dólar con 80 centavos por noche",
        "hasta las 21:00 | hasta las 9 de la noche",
        "mié 09:30 | miércoles 9 y 30 de la mañana",
      })
  void it_is_read_in_the_language_of_the_page(String written, String said) {
    assertThat(new Pronunciation(KioskWords.in(Locale.of("es", "US"))).of(written)).isEqualTo(said);
  }
}
