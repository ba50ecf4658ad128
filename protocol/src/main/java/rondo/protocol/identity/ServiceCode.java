package rondo.protocol.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a field person types at a kiosk to reach its service pages: 40 random bits as eight letters.
 * Kept nowhere; only its hash is, slow on purpose (PBKDF2, RFC 8018), so that whoever reads a
 * kiosk's disk cannot find the code in the hours for which it is good.
 */
public record ServiceCode(String plain) {
  private static final int BYTES = 5;
  private static final int LETTERS = 8;
  private static final int ROUNDS = 20_000;
  private static final int HASH_BITS = 256;
  private static final int SALT_BYTES = 16;

  /** A fresh one. */
  public static ServiceCode draw(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new ServiceCode(Crockford.write(bytes));
  }

  /** What a person typed; empty where it cannot be a code. */
  public static Optional<ServiceCode> read(String typed) {
    String plain = Crockford.plain(typed);
    return plain.length() == LETTERS && Crockford.read(plain, BYTES).isPresent()
        ? Optional.of(new ServiceCode(plain))
        : Optional.empty();
  }

  /** A fresh salt for its hash, in hexadecimal. */
  public static String salt(RandomGenerator random) {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Its hash under a salt, in hexadecimal. Takes some 10 ms of a quick processor. */
  public String hash(String salt) {
    var spec =
        new PBEKeySpec(plain.toCharArray(), HexFormat.of().parseHex(salt), ROUNDS, HASH_BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no PBKDF2", e);
    } finally {
      spec.clearPassword();
    }
  }

  /** Whether this is the code of such a hash; compared in constant time. */
  public boolean has(String salt, String hash) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(hash(salt)), HexFormat.of().parseHex(hash));
  }

  /** As a person reads it: {@code 7K2M-9QXA}. */
  public String text() {
    return Crockford.inGroups(plain);
  }

  @Override
  public String toString() {
    return "ServiceCode[hidden]";
  }
}
