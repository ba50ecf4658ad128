package rondo.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"a@b.de", "anna.smith+kiosk@mail.example.org", "o'brien@x-y.co.uk"})
  void plain_addresses_are_taken(String text) {
    assertThat(MailAddress.problemOf(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@b.de",
        "a@",
        "a@b",
        "a..b@c.de",
        ".a@c.de",
        "a@-b.de",
        "a b@c.de",
        "a@b.de\r\nBcc: x@y.de",
        "a@b@c.de",
        "a@b.d",
        "a@b..de",
        "ä@b.de",
        "a@b.de.",
        "\"a b\"@c.de"
      })
  void anything_else_is_asked_again(String text) {
    assertThat(MailAddress.problemOf(text)).isPresent();
  }

  @Test
  void an_address_that_is_too_long_is_refused_quickly() {
    assertThat(MailAddress.problemOf("a".repeat(250) + "@b.de")).contains("mail-form");
    assertThat(MailAddress.problemOf("a.".repeat(100_000) + "@b")).contains("mail-form");
  }

  @Test
  void a_mask_shows_the_first_letter_and_the_domain() {
    assertThat(MailAddress.masked("anna@example.org")).isEqualTo("a…@example.org");
  }
}
