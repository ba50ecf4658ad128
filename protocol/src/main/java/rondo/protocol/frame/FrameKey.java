package rondo.protocol.frame;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that a kiosk and its server share: HMAC-SHA256 (RFC 2104) under it proves a frame. Its
 * id is derived from it and may be shown. Immutable and thread-safe.
 */
public final class FrameKey {
  /** Length of the secret, in bytes. */
  public static final int BYTES = 32;

  private final byte[] secret;
  private final String id;

  private FrameKey(byte[] secret, String id) {
    this.secret = secret;
    this.id = id;
  }

  /**
   * The key of a secret.
   *
   * @param secret {@value #BYTES} random bytes, else {@link IllegalArgumentException}
   */
  public static FrameKey of(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a frame key has " + BYTES + " bytes");
    }
    byte[] copy = secret.clone();
    byte[] digest = mac(copy, "rondo key id".getBytes(StandardCharsets.US_ASCII));
    return new FrameKey(copy, HexFormat.of().formatHex(digest, 0, 8));
  }

  /** 16 hexadecimal digits that name the key without telling it. */
  public String id() {
    return id;
  }

  /** A copy of the secret, for storing it sealed or sending it at enrolment. */
  public byte[] secret() {
    return secret.clone();
  }

  byte[] sign(byte[]... parts) {
    return mac(secret, parts);
  }

  private static byte[] mac(byte[] secret, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FrameKey key && MessageDigest.isEqual(secret, key.secret);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(secret);
  }

  @Override
  public String toString() {
    return "FrameKey[" + id + "]";
  }
}
