package rondo.server.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * Takes up named values in one way only and gives their SHA-256: no two different rows are written
 * alike, and neither a session's time zone nor a newer column changes what is hashed. A value is
 * written {@code name=length:value}, a missing one {@code name!}, each with a line feed. Used by
 * one thread.
 */
final class CanonicalForm {
  /** Which columns, in which order and form; a later form gets the next number. */
  static final int NUMBER = 1;

  private final MessageDigest digest = sha256();

  /** Begins a hash of this kind of thing. */
  CanonicalForm(String kind) {
    write("rondo " + kind + " " + NUMBER + "\n");
  }

  CanonicalForm with(String name, Object value) {
    byte[] bytes = value.toString().getBytes(UTF_8);
    write(name + "=" + bytes.length + ":");
    digest.update(bytes);
    write("\n");
    return this;
  }

  CanonicalForm with(String name, Optional<?> value) {
    value.ifPresentOrElse(there -> with(name, there), () -> write(name + "!\n"));
    return this;
  }

  /** The hash of all that was taken up; ends its use. */
  Hash hash() {
    return new Hash(digest.digest());
  }

  private void write(String text) {
    digest.update(text.getBytes(UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
