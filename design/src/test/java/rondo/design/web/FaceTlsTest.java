package rondo.design.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rondo.design.asset.Assets;

/** A face behind a certificate as a certificate authority's programs leave it. */
class FaceTlsTest {
  private static final String PASSWORD = "opens the file";

  @TempDir private static Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init") // drawn before all tests
  private static KeyStore store;

  @BeforeAll
  static void draw_a_certificate() throws Exception {
    Path file = folder.resolve("page.p12");
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "page",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "san=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD)
        .start()
        .waitFor();
    store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    Files.writeString(
        folder.resolve("chain.pem"), pem("CERTIFICATE", store.getCertificate("page").getEncoded()));
    Key key = store.getKey("page", PASSWORD.toCharArray());
    Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
  }

  @Test
  void a_pkcs12_file_serves_pages_over_tls() throws Exception {
    assertThat(page(PageCertificate.pkcs12(folder.resolve("page.p12"), PASSWORD)))
        .isEqualTo("https");
  }

  @Test
  void a_chain_and_a_key_in_pem_serve_pages_over_tls() throws Exception {
    assertThat(page(PageCertificate.pem(folder.resolve("chain.pem"), folder.resolve("key.pem"))))
        .isEqualTo("https");
  }

  @Test
  void a_file_that_is_no_certificate_is_named_and_a_password_is_not() throws Exception {
    Path chain = folder.resolve("chain.pem");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    assertRefused(() -> PageCertificate.pem(chain, chain), "chain.pem has no PRIVATE KEY");
    assertRefused(() -> PageCertificate.pem(empty, chain), "empty.pem holds no certificate");
    assertRefused(() -> PageCertificate.pem(folder.resolve("away"), chain), "away cannot be read");
    assertThatThrownBy(() -> PageCertificate.pkcs12(folder.resolve("page.p12"), "a guess"))
        .isInstanceOf(PageCertificateException.class)
        .hasMessageContaining("page.p12 cannot be opened")
        .hasMessageNotContaining("guess");
  }

  @Test
  void an_address_of_another_machine_is_named() {
    assertThatThrownBy(() ->
            Face.named("test face", TestShell.with(Assets.ofDesignAnd()))
                .address("192.0.2.77")
                .start())
        .isInstanceOf(PortTakenException.class)
        .hasMessage("192.0.2.77 is no address of this machine; the test face cannot listen there");
  }

  private static void assertRefused(Runnable read, String words) {
    assertThatThrownBy(read::run)
        .isInstanceOf(PageCertificateException.class)
        .hasMessageContaining(words);
  }

  private static String page(PageCertificate certificate) throws Exception {
    try (Face face =
            Face.named("test face", TestShell.with(Assets.ofDesignAnd()))
                .tls(certificate)
                .features(routes -> routes.get("/", request -> request.result(request.scheme())))
                .start();
        HttpClient client = HttpClient.newBuilder().sslContext(trusting()).build()) {
      URI address = URI.create("https://localhost:" + face.port() + "/");
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    }
  }

  private static SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("page", store.getCertificate("page"));
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private static String pem(String label, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(content), label);
  }
}
