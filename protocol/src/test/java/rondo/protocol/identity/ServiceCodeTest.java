package rondo.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ServiceCodeTest {
  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void a_code_is_found_again_by_its_hash_however_it_was_typed() {
    ServiceCode code = ServiceCode.draw(random);
    String salt = ServiceCode.salt(random);
    String hash = code.hash(salt);

    assertThat(code.text()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(ServiceCode.read(" " + code.text().toLowerCase() + " ")).contains(code);
    assertThat(code.has(salt, hash)).isTrue();
    assertThat(ServiceCode.draw(random).has(salt, hash)).isFalse();
    assertThat(code.has(ServiceCode.salt(random), hash)).isFalse();
  }

  @Test
  void letters_that_are_easily_mistaken_are_taken_for_the_digits_they_look_like() {
    assertThat(ServiceCode.read("OI1L-0000")).contains(new ServiceCode("01110000"));
  }

  @Test
  void what_cannot_be_a_code_is_none() {
    assertThat(ServiceCode.read("1234-567")).isEmpty();
    assertThat(ServiceCode.read("1234-567-8-9")).isEmpty();
    assertThat(ServiceCode.read("1234-567U")).isEmpty();
    assertThat(ServiceCode.read("")).isEmpty();
  }

  @Test
  void it_never_shows_itself_in_a_log() {
    assertThat(ServiceCode.draw(random)).hasToString("ServiceCode[hidden]");
  }
}
