package rondo.server.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.protocol.identity.Fingerprint;

class LinkCertificateTest {
  private static final Instant NOW = Instant.parse("2030-05-01T12:00:00Z");

  @TempDir Path folder;

  @Test
  void a_certificate_made_anew_keeps_the_pin() throws Exception {
    KeyPair pair = pair();
    LinkCertificate first = LinkCertificate.selfMade(pair, NOW);
    LinkCertificate later = LinkCertificate.selfMade(pair, NOW.plusSeconds(86_400));
    assertThat(later.pin()).isEqualTo(first.pin()).isEqualTo(Fingerprint.of(pair.getPublic()));
    X509Certificate certificate = (X509Certificate) first.store().getCertificate("link");
    certificate.verify(pair.getPublic());
    certificate.checkValidity(Date.from(NOW));
    certificate.checkValidity(Date.from(NOW.plusSeconds(9L * 365 * 86_400)));
  }

  @Test
  void an_operators_own_file_is_read_and_a_wrong_one_named() throws Exception {
    LinkCertificate made = LinkCertificate.selfMade(pair(), NOW);
    Path file = folder.resolve("link.p12");
    char[] password = "secret".toCharArray();
    try (OutputStream out = Files.newOutputStream(file)) {
      java.security.KeyStore store = java.security.KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "mine",
          made.store().getKey("link", new char[0]),
          password,
          made.store().getCertificateChain("link"));
      store.store(out, password);
    }
    assertThat(LinkCertificate.pkcs12(file, password).pin()).isEqualTo(made.pin());
    assertThatThrownBy(() -> LinkCertificate.pkcs12(file, "wrong".toCharArray()))
        .isInstanceOf(LinkStartException.class)
        .hasMessageContaining(file.toString());
    assertThatThrownBy(() -> LinkCertificate.pkcs12(folder.resolve("none"), password))
        .isInstanceOf(LinkStartException.class);
  }

  private static KeyPair pair() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
