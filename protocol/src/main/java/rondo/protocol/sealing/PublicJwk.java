package rondo.protocol.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;

/** Public EC P-256 keys as JWK text (RFC 7517). */
public final class PublicJwk {
  private static final int MAX_TEXT = 1024;

  private PublicJwk() {}

  /** The text of a public key; {@link IllegalArgumentException} when it is not EC P-256. */
  public static String of(PublicKey key) {
    if (key instanceof ECPublicKey ec) {
      return new ECKey.Builder(Curve.P_256, ec).build().toJSONString();
    }
    throw new IllegalArgumentException("not an EC key");
  }

  /** The key of a text; {@link IllegalArgumentException} when it is no public EC P-256 key. */
  public static ECPublicKey read(String jwk) {
    try {
      if (jwk.length() > MAX_TEXT) {
        throw new IllegalArgumentException("not a public EC P-256 key");
      }
      ECKey key = ECKey.parse(jwk);
      if (!Curve.P_256.equals(key.getCurve()) || key.isPrivate()) {
        throw new IllegalArgumentException("not a public EC P-256 key");
      }
      return key.toECPublicKey();
    } catch (ParseException | JOSEException e) {
      throw new IllegalArgumentException("not a public EC P-256 key", e);
    }
  }
}
