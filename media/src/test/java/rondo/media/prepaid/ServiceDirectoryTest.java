package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceDirectoryTest {
  private final KeyPair pair;
  private final String text;

  ServiceDirectoryTest() throws NoSuchAlgorithmException {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    text =
        ServiceDirectory.write(
            Map.of("0000ab", "https://a.example.org", "0000cd", "https://b.example.org:8443/x"),
            pair.getPrivate());
  }

  @Test
  void a_name_leads_to_its_server() {
    var directory = ServiceDirectory.read(text, pair.getPublic()).orElseThrow();
    assertThat(directory.address(new ServiceAddress.Name("0000cd")))
        .contains("https://b.example.org:8443/x");
    assertThat(directory.address(new ServiceAddress.Name("0000ef"))).isEmpty();
    assertThat(text)
        .startsWith("rondo services 1\n0000ab https://a.example.org\n0000cd https://b.");
  }

  @Test
  void every_changed_character_before_the_signature_is_found() {
    int end = text.indexOf("signature ");
    for (int at = 0; at < end; at++) {
      char other = text.charAt(at) == 'a' ? 'b' : 'a';
      String changed = text.substring(0, at) + other + text.substring(at + 1);
      assertThat(ServiceDirectory.read(changed, pair.getPublic())).as("at %d", at).isEmpty();
    }
  }

  @Test
  void other_keys_other_texts_and_too_long_ones_are_refused() throws NoSuchAlgorithmException {
    KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    assertThat(ServiceDirectory.read(text, other.getPublic())).isEmpty();
    for (String odd :
        new String[] {
          "",
          "signature x",
          "rondo services 1\n",
          "rondo services 1\nsignature ?\n",
          text.replace("signature ", "signature AA"),
          text + " ".repeat(70_000)
        }) {
      assertThat(ServiceDirectory.read(odd, pair.getPublic())).as(odd).isEmpty();
    }
  }

  @Test
  void what_would_not_be_read_is_not_written() {
    for (var entry :
        Map.of("AB", "https://a.example", "ab", "http://a.example", "cd", "https://a b")
            .entrySet()) {
      var one = Map.of(entry.getKey(), entry.getValue());
      assertThatThrownBy(() -> ServiceDirectory.write(one, pair.getPrivate()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
