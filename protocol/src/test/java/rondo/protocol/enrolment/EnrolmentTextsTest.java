package rondo.protocol.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rondo.base.json.StrictJson;
import rondo.protocol.chain.ChainLink;
import rondo.protocol.frame.FrameKey;
import rondo.protocol.identity.Fingerprint;

class EnrolmentTextsTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void a_code_is_read_as_people_type_it() {
    EnrolmentCode code = EnrolmentCode.draw(random);
    assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    String sloppy =
        code.text().toLowerCase(Locale.ROOT).replace('-', ' ').replace('1', 'l').replace('0', 'o');
    assertThat(EnrolmentCode.parse(sloppy)).contains(code);
    assertThat(EnrolmentCode.parse(code.text().replace("-", ""))).contains(code);
    assertThat(EnrolmentCode.parse(code.text()).orElseThrow().hash()).isEqualTo(code.hash());
  }

  @Test
  void nearly_every_wrong_character_is_found_at_once() {
    SplittableRandom chance = new SplittableRandom(3);
    int accepted = 0;
    for (int round = 0; round < 2_000; round++) {
      String text = EnrolmentCode.draw(random).text().replace("-", "");
      int at = chance.nextInt(text.length());
      char other = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".charAt(chance.nextInt(32));
      String wrong = text.substring(0, at) + other + text.substring(at + 1);
      if (!wrong.equals(text) && EnrolmentCode.parse(wrong).isPresent()) {
        accepted++;
      }
    }
    assertThat(accepted).isLessThan(20);
  }

  @Test
  void what_is_no_code_is_none() {
    String code = EnrolmentCode.draw(random).text();
    assertThat(EnrolmentCode.parse("")).isEmpty();
    assertThat(EnrolmentCode.parse(code + "0")).isEmpty();
    assertThat(EnrolmentCode.parse(code.substring(1))).isEmpty();
    assertThat(EnrolmentCode.parse("U".repeat(28))).isEmpty();
    assertThat(EnrolmentCode.parse("0".repeat(1000))).isEmpty();
  }

  @Test
  void a_fingerprint_is_the_same_however_it_is_typed() throws Exception {
    PublicKey key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
    Fingerprint fingerprint = Fingerprint.of(key);
    assertThat(Fingerprint.parse(fingerprint.text().toLowerCase(Locale.ROOT).replace("-", "")))
        .contains(fingerprint);
    assertThat(Fingerprint.parse(fingerprint.text().substring(5))).isEmpty();
    assertThatThrownBy(() -> new Fingerprint("x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_request_survives_json_and_shows_neither_code_nor_key() {
    FrameKey key = FrameKey.of(new byte[32]);
    EnrolmentCode code = EnrolmentCode.draw(random);
    EnrolmentRequest request = EnrolmentRequest.of(code, key, ChainLink.START);
    EnrolmentRequest read =
        StrictJson.wire().read(StrictJson.wire().write(request), EnrolmentRequest.class);
    assertThat(read).isEqualTo(request);
    assertThat(read.frameKey()).isEqualTo(key);
    assertThat(read.from()).isEqualTo(ChainLink.START);
    assertThat(request + "" + code).doesNotContain(code.text()).doesNotContain(request.key());
  }
}
