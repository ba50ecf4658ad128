package rondo.protocol.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.PublicKey;
import java.util.Optional;

/**
 * SHA-256 of a public key (its X.509 SubjectPublicKeyInfo), as 52 characters of Crockford's
 * alphabet in groups of four. It may be shown to anybody.
 *
 * @param text as {@link #parse} writes it; {@link IllegalArgumentException} on anything else
 */
public record Fingerprint(String text) {
  private static final int BYTES = 32;

  public Fingerprint {
    if (!Crockford.read(Crockford.plain(text), BYTES)
        .map(Fingerprint::grouped)
        .equals(Optional.of(text))) {
      throw new IllegalArgumentException("not a fingerprint");
    }
  }

  /** The fingerprint of a key. */
  public static Fingerprint of(PublicKey key) {
    return new Fingerprint(grouped(Sha256.of(key.getEncoded())));
  }

  /** Reads what a person typed or pasted; empty when it is none. */
  public static Optional<Fingerprint> parse(String typed) {
    return typed.length() > 128
        ? Optional.empty()
        : Crockford.read(Crockford.plain(typed), BYTES)
            .map(bytes -> new Fingerprint(grouped(bytes)));
  }

  @JsonCreator
  static Fingerprint fromJson(String text) {
    return new Fingerprint(text);
  }

  private static String grouped(byte[] bytes) {
    return Crockford.inGroups(Crockford.write(bytes));
  }

  @Override
  @JsonValue
  public String toString() {
    return text;
  }
}
