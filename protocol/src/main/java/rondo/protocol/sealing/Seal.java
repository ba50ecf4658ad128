package rondo.protocol.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import java.security.interfaces.ECPublicKey;

/**
 * Seals bytes to a public key: compact JWE, ECDH-ES with A256GCM (RFC 7516, RFC 7518 4.6, 5.3).
 * Immutable and thread-safe.
 */
public final class Seal {
  private final ECPublicKey key;

  private Seal(ECPublicKey key) {
    this.key = key;
  }

  /** Seals to a public JWK; {@link IllegalArgumentException} when it is no EC P-256 key. */
  public static Seal to(String publicJwk) {
    return new Seal(PublicJwk.read(publicJwk));
  }

  /** Seals to a public key. */
  public static Seal to(ECPublicKey key) {
    return new Seal(key);
  }

  /**
   * The content as a compact JWE; each call gives another text.
   *
   * @param content at most {@value Unseal#MAX_CONTENT} bytes
   */
  public String seal(byte[] content) {
    if (content.length > Unseal.MAX_CONTENT) {
      throw new IllegalArgumentException("too long to seal: " + content.length + " bytes");
    }
    JWEHeader header = new JWEHeader(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM);
    JWEObject sealed = new JWEObject(header, new Payload(content));
    try {
      sealed.encrypt(new ECDHEncrypter(key));
      return sealed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java cannot seal to an EC P-256 key", e);
    }
  }
}
