package rondo.protocol.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import rondo.protocol.identity.Crockford;
import rondo.protocol.identity.Sha256;

/**
 * A single-use code of 128 random bits with which a controller becomes a kiosk (DESIGN, flow 2).
 * People type it: 28 characters of Crockford's alphabet in groups of four, the last two a check.
 * Immutable; its {@link #toString} is hidden, {@link #text} is not.
 */
public final class EnrolmentCode {
  private static final int BYTES = 16;
  private static final int DATA = 26;
  private static final int CHECK = 2;

  private final byte[] bits;

  private EnrolmentCode(byte[] bits) {
    this.bits = bits;
  }

  /** A fresh code. */
  public static EnrolmentCode draw(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return new EnrolmentCode(bits);
  }

  /** Reads what a person typed; empty when it is no code, a single wrong character among it. */
  public static Optional<EnrolmentCode> parse(String typed) {
    if (typed.length() > 64) {
      return Optional.empty();
    }
    String plain = Crockford.plain(typed);
    if (plain.length() != DATA + CHECK) {
      return Optional.empty();
    }
    return Crockford.read(plain.substring(0, DATA), BYTES)
        .filter(bits -> check(bits).equals(plain.substring(DATA)))
        .map(EnrolmentCode::new);
  }

  @JsonCreator
  static EnrolmentCode fromJson(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not an enrolment code"));
  }

  /** The code as the operator hands it over. */
  @JsonValue
  public String text() {
    return Crockford.inGroups(Crockford.write(bits) + check(bits));
  }

  /** SHA-256 of the code: all that the server keeps. */
  public byte[] hash() {
    return Sha256.of(bits);
  }

  private static String check(byte[] bits) {
    return Crockford.write(Sha256.of(bits)).substring(0, CHECK);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EnrolmentCode code && Arrays.equals(bits, code.bits);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bits);
  }

  @Override
  public String toString() {
    return "EnrolmentCode[hidden]";
  }
}
