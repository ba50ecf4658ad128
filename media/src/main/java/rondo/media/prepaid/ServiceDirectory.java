package rondo.media.prepaid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the servers are whose service IDs are too short to be addresses: a line of version, a line
 * per service with its name and address, and a last line with an Ed25519 signature over all before
 * it. Immutable.
 */
public final class ServiceDirectory {
  /** Characters of the longest directory that is read. */
  public static final int MAX_LENGTH = 64 * 1024;

  private static final String HEAD = "rondo services 1\n";
  private static final Pattern ENTRY =
      Pattern.compile("(?<name>[0-9a-f]{2,8}) (?<address>https://[!-~]{1,200})");
  private static final String SIGNATURE = "signature ";

  private final Map<String, String> addresses;

  private ServiceDirectory(Map<String, String> addresses) {
    this.addresses = Map.copyOf(addresses);
  }

  /** The address of a name's server. */
  public Optional<String> address(ServiceAddress.Name name) {
    return Optional.ofNullable(addresses.get(name.name()));
  }

  /**
   * The text of a directory.
   *
   * @param addresses by name
   * @throws IllegalArgumentException when it would not be read again
   */
  public static String write(Map<String, String> addresses, PrivateKey key) {
    StringBuilder text = new StringBuilder(HEAD);
    new TreeMap<>(addresses)
        .forEach((name, address) -> text.append(name).append(' ').append(address).append('\n'));
    if (entries(text.substring(HEAD.length())).isEmpty()) {
      throw new IllegalArgumentException("a name or an address does not fit the directory");
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text.toString().getBytes(StandardCharsets.US_ASCII));
      String signed = Base64.getEncoder().encodeToString(signature.sign());
      return text.append(SIGNATURE).append(signed).append('\n').toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with the key", e);
    }
  }

  /** A directory that this key signed; nothing says why a text is none. Takes bounded time. */
  public static Optional<ServiceDirectory> read(String text, PublicKey key) {
    int at = text.lastIndexOf("\n" + SIGNATURE) + 1;
    if (text.length() > MAX_LENGTH || at < HEAD.length() || !text.startsWith(HEAD)) {
      return Optional.empty();
    }
    String signed = text.substring(at + SIGNATURE.length()).strip();
    return holds(text.substring(0, at), signed, key)
        ? entries(text.substring(HEAD.length(), at)).map(ServiceDirectory::new)
        : Optional.empty();
  }

  private static boolean holds(String content, String signed, PublicKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(content.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false; // what is no signature at all does not hold either
    }
  }

  private static Optional<Map<String, String>> entries(String lines) {
    Map<String, String> addresses = new HashMap<>();
    for (String line : lines.lines().toList()) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches() || addresses.put(entry.group("name"), entry.group("address")) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(addresses);
  }
}
