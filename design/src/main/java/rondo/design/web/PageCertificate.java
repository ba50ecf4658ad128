package rondo.design.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A certificate with its key, as a certificate authority's programs leave them. */
public final class PageCertificate {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final KeyStore store;
  private final String password;

  private PageCertificate(KeyStore store, String password) {
    this.store = store;
    this.password = password;
  }

  /**
   * Reads PEM files: the chain, the server's own certificate first, and its PKCS#8 key.
   *
   * @throws PageCertificateException when one is not what it should be
   */
  public static PageCertificate pem(Path chain, Path key) {
    try {
      Certificate[] certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
              .toArray(Certificate[]::new);
      if (certificates.length == 0) {
        throw new PageCertificateException(chain, "holds no certificate", null);
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      String algorithm = certificates[0].getPublicKey().getAlgorithm();
      store.setKeyEntry("page", key(key, algorithm), new char[0], certificates);
      return new PageCertificate(store, "");
    } catch (GeneralSecurityException | IOException e) {
      throw new PageCertificateException(chain, "cannot be read as a chain in PEM", e);
    }
  }

  /**
   * Reads a PKCS#12 file.
   *
   * @throws PageCertificateException when the file or its password is wrong
   */
  public static PageCertificate pkcs12(Path file, String password) {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
      if (!store.aliases().hasMoreElements()) {
        throw new PageCertificateException(file, "holds no certificate", null);
      }
      return new PageCertificate(store, password);
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new PageCertificateException(file, "cannot be opened with this password", e);
    }
  }

  SslContextFactory.Server tls() {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(store);
    tls.setKeyStorePassword(password);
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return tls;
  }

  private static PrivateKey key(Path file, String algorithm) {
    try {
      Matcher block = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
      if (!block.find()) {
        throw new PageCertificateException(
            file, "has no PRIVATE KEY block; openssl pkey -in FILE prints one", null);
      }
      byte[] content = Base64.getMimeDecoder().decode(block.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(content));
    } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
      throw new PageCertificateException(file, "cannot be read as the certificate's key", e);
    }
  }
}
