package rondo.app.medium;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys of an issuer in PEM files, as {@code openssl genpkey} writes them. */
final class KeyFile {
  private KeyFile() {}

  /** The key to sign with, or nothing where the file holds none. */
  static Optional<PrivateKey> signing(Path file) {
    return block(file, "PRIVATE KEY")
        .flatMap(bytes -> made(() -> factory().generatePrivate(new PKCS8EncodedKeySpec(bytes))));
  }

  /** The key to check with, or nothing where the file holds none. */
  static Optional<PublicKey> checking(Path file) {
    return block(file, "PUBLIC KEY")
        .flatMap(bytes -> made(() -> factory().generatePublic(new X509EncodedKeySpec(bytes))));
  }

  /** Makes a key of bytes. */
  private interface Making<K> {
    K make() throws GeneralSecurityException;
  }

  private static KeyFactory factory() throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519");
  }

  private static <K> Optional<K> made(Making<K> making) {
    try {
      return Optional.of(making.make());
    } catch (GeneralSecurityException e) {
      return Optional.empty(); // what is no key of this kind is told by its absence, not printed
    }
  }

  private static Optional<byte[]> block(Path file, String label) {
    Matcher pem =
        Pattern.compile("-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]+)-----END " + label + "-")
            .matcher(content(file));
    if (!pem.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(pem.group(1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no Base64, so no key
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      return ""; // a file that cannot be read holds no key for us
    }
  }
}
