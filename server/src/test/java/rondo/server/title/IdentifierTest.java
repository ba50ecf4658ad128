package rondo.server.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rondo.server.title.Identifier.Scheme;

/** Codes as people type them, and the one form they are kept in. */
class IdentifierTest {
  @ParameterizedTest
  @CsvSource({
    "4006381333931, EAN, 4006381333931",
    "036000291452, EAN, 0036000291452",
    "0 36000 29145 2, EAN, 0036000291452",
    "978-0-306-40615-7, ISBN, 9780306406157",
    "0-306-40615-2, ISBN, 9780306406157",
    "080442957X, ISBN, 9780804429573",
    "10.5240/7791-8534-2c23-9030-8610-5, EIDR, 10.5240/7791-8534-2C23-9030-8610-5"
  })
  void a_code_is_kept_in_one_form(String typed, Scheme scheme, String kept) {
    assertThat(Identifier.read(typed)).contains(new Identifier(scheme, kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4006381333932",
        "036000291453",
        "0-306-40615-3",
        "10.5240/7791-8534-2C23-9030-8610-6",
        "10.5240/7791-8534-2C23-9030-8610",
        "12345",
        "=4006381333931",
        "٤٠٠٦٣٨١٣٣٣٩٣١"
      })
  void what_is_no_code_or_has_a_wrong_check_digit_is_none(String typed) {
    assertThat(Identifier.read(typed)).isEmpty();
  }

  @Test
  void only_an_eidr_names_the_work() {
    assertThat(Scheme.values()).filteredOn(Scheme::namesWork).containsExactly(Scheme.EIDR);
  }
}
