package rondo.protocol.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.text.ParseException;
import java.util.Optional;

/** Opens what {@link Seal} sealed. Immutable and thread-safe. */
public final class Unseal {
  /** The longest content that is sealed or opened, in bytes. */
  public static final int MAX_CONTENT = 16 * 1024;

  private static final int MAX_TEXT = 2 * MAX_CONTENT;

  private final ECPrivateKey key;

  private Unseal(ECPrivateKey key) {
    this.key = key;
  }

  /** Opens with the private half of an EC P-256 pair; {@link IllegalArgumentException} else. */
  public static Unseal with(KeyPair pair) {
    if (pair.getPrivate() instanceof ECPrivateKey key) {
      return new Unseal(key);
    }
    throw new IllegalArgumentException("not an EC key pair");
  }

  /**
   * The content. Empty when the text is not a JWE of our kind, sealed to another key or changed on
   * the way; which of these is not told.
   */
  public Optional<byte[]> unseal(String compactJwe) {
    if (compactJwe.length() > MAX_TEXT) {
      return Optional.empty();
    }
    try {
      JWEObject sealed = JWEObject.parse(compactJwe);
      if (!ours(sealed.getHeader())) {
        return Optional.empty();
      }
      sealed.decrypt(new ECDHDecrypter(key));
      return Optional.of(sealed.getPayload().toBytes());
    } catch (ParseException | JOSEException | RuntimeException e) {
      // a header without its fields makes the library throw NullPointerException among others
      return Optional.empty();
    }
  }

  /** No other algorithm, and no compression: a small text must not become a big content. */
  private static boolean ours(JWEHeader header) {
    return JWEAlgorithm.ECDH_ES.equals(header.getAlgorithm())
        && EncryptionMethod.A256GCM.equals(header.getEncryptionMethod())
        && header.getCompressionAlgorithm() == null;
  }
}
