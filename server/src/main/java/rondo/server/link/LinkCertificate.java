package rondo.server.link;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.NoSuchElementException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import rondo.protocol.identity.Fingerprint;

/**
 * The certificate that the link port shows, with its key. Kiosks pin its key, so a certificate may
 * be made anew as long as the key stays.
 */
public final class LinkCertificate {
  private static final String ALIAS = "link";
  private static final Duration SKEW = Duration.ofDays(1);
  private static final Duration LIFE = Duration.ofDays(3650);

  private final KeyStore store;
  private final char[] password;
  private final Fingerprint pin;

  private LinkCertificate(KeyStore store, char[] password, Fingerprint pin) {
    this.store = store;
    this.password = password;
    this.pin = pin;
  }

  /** A certificate that signs itself; good for ten years. */
  public static LinkCertificate selfMade(KeyPair pair, Instant now) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      X509Certificate certificate = sign(pair, now);
      store.setKeyEntry(ALIAS, pair.getPrivate(), new char[0], new X509Certificate[] {certificate});
      return new LinkCertificate(store, new char[0], Fingerprint.of(pair.getPublic()));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new LinkStartException("cannot make a certificate for the link port", e);
    }
  }

  /**
   * A certificate that an operator got elsewhere: a PKCS#12 file with one key.
   *
   * @throws LinkStartException when the file or its password is wrong
   */
  public static LinkCertificate pkcs12(Path file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance(file.toFile(), password);
      String alias = store.aliases().nextElement();
      Fingerprint pin = Fingerprint.of(store.getCertificate(alias).getPublicKey());
      return new LinkCertificate(store, password.clone(), pin);
    } catch (GeneralSecurityException
        | IOException
        | IllegalArgumentException
        | NoSuchElementException e) {
      throw new LinkStartException("no certificate with its key can be read from " + file, e);
    }
  }

  /** The fingerprint of its key, told to kiosks at enrolment. */
  public Fingerprint pin() {
    return pin;
  }

  /** The store that a port opens with it; holds the private key. */
  public KeyStore store() {
    return store;
  }

  /** The password of that store. */
  public String password() {
    return new String(password);
  }

  private static X509Certificate sign(KeyPair pair, Instant now)
      throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500Name("CN=Rondo link");
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(SKEW)),
            Date.from(now.plus(LIFE)),
            name,
            pair.getPublic());
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }
}
