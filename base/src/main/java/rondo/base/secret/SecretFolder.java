package rondo.base.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rondo.base.file.DurableFile;

/**
 * A folder (0700) of secrets (0600) that are drawn when they are first asked for and stay the same
 * from then on (DESIGN, "Settled: Configuration"). Two processes that ask at once get the same one.
 * Thread-safe.
 */
public final class SecretFolder {
  private static final String PEM = ".pem";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path folder;
  private final SecureRandom random;

  private SecretFolder(Path folder, SecureRandom random) {
    this.folder = folder;
    this.random = random;
  }

  /**
   * Makes the folder if there is none and closes it to everyone but its owner.
   *
   * @throws SecretException when it cannot be made or closed
   */
  public static SecretFolder open(Path folder, SecureRandom random) {
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
      Files.setPosixFilePermissions(folder, FOLDER);
    } catch (IOException e) {
      throw new SecretException(folder, "cannot be made a private folder", e);
    }
    return new SecretFolder(folder, random);
  }

  /**
   * The random secret of this name.
   *
   * @param name lower-case letters, digits and hyphens
   * @param bytes its length, 16 to 64
   * @throws SecretException when the file is readable by others, or not a secret of this length
   */
  public byte[] secret(String name, int bytes) {
    if (bytes < 16 || bytes > 64) {
      throw new IllegalArgumentException("a secret has 16 to 64 bytes, not " + bytes);
    }
    Path file = file(name, ".secret");
    if (!Files.exists(file)) {
      byte[] fresh = new byte[bytes];
      random.nextBytes(fresh);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(fresh) + "\n";
      DurableFile.create(file, text.getBytes(StandardCharsets.US_ASCII));
    }
    byte[] secret = readSecret(privateFile(file));
    if (secret.length != bytes) {
      throw new SecretException(file, "holds " + secret.length + " bytes, not " + bytes, null);
    }
    return secret;
  }

  /**
   * The EC P-256 key pair of this name.
   *
   * @param name lower-case letters, digits and hyphens
   * @throws SecretException when the file is readable by others or holds no such pair
   */
  public KeyPair keyPair(String name) {
    Path file = file(name, PEM);
    if (!Files.exists(file)) {
      DurableFile.create(file, KeyPairPem.draw(random).getBytes(StandardCharsets.US_ASCII));
    }
    return readKeyPair(privateFile(file));
  }

  /** The names of all key pairs in the folder, in order. */
  public List<String> keyPairs() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(PEM))
          .map(name -> name.substring(0, name.length() - PEM.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new SecretException(folder, "cannot be read", e);
    }
  }

  /** When the key pair of this name was written, by the file system. */
  public Instant keyPairMade(String name) {
    Path file = file(name, PEM);
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw new SecretException(file, "cannot be read", e);
    }
  }

  /** Deletes the key pair of this name; what was sealed to it can never be read again. */
  public void forgetKeyPair(String name) {
    Path file = file(name, PEM);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new SecretException(file, "cannot be deleted", e);
    }
  }

  /**
   * Reads a secret that an operator keeps elsewhere: base64url on one line. Its permissions are the
   * operator's business.
   */
  public static byte[] readSecret(Path file) {
    try {
      return Base64.getUrlDecoder().decode(text(file).strip());
    } catch (IllegalArgumentException e) {
      throw new SecretException(file, "is not one line of base64url", null);
    }
  }

  /**
   * Reads a pair that an operator keeps elsewhere: a PKCS#8 {@code PRIVATE KEY} block, then a
   * {@code PUBLIC KEY} block, both PEM.
   */
  public static KeyPair readKeyPair(Path file) {
    return KeyPairPem.read(text(file), file);
  }

  private Path file(String name, String ending) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name for a secret: " + name);
    }
    return folder.resolve(name + ending);
  }

  private static Path privateFile(Path file) {
    try {
      if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new SecretException(file, "others can read it; run chmod 600 on it", null);
      }
    } catch (IOException e) {
      throw new SecretException(file, "cannot be read", e);
    }
    return file;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new SecretException(file, "cannot be read", e);
    }
  }
}
