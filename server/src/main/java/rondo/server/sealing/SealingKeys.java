package rondo.server.sealing;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rondo.base.secret.SecretFolder;
import rondo.protocol.sealing.PublicJwk;
import rondo.protocol.sealing.Unseal;

/**
 * The keys that kiosks seal to for one purpose, the newest first (F23). A new one is told to kiosks
 * with their settings; what was sealed to an older one can be read until that is forgotten. A key
 * is a file of the secret folder, named by its purpose and, from the second on, by the second in
 * which it was drawn. Thread-safe.
 */
public final class SealingKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SealingKeys.class);

  private record Key(String name, KeyPair pair, Instant since) {}

  private final SecretFolder folder;
  private final String purpose;
  private final InstantSource clock;
  private final List<Key> keys;

  private SealingKeys(
      SecretFolder folder, String purpose, InstantSource clock, List<Key> newestFirst) {
    this.folder = folder;
    this.purpose = purpose;
    this.clock = clock;
    this.keys = new CopyOnWriteArrayList<>(newestFirst);
  }

  /**
   * The keys of a purpose, with a first one where there is none.
   *
   * @param purpose {@code people} or {@code payment}
   */
  public static SealingKeys open(SecretFolder folder, String purpose, InstantSource clock) {
    List<String> names =
        folder.keyPairs().stream()
            .filter(name -> name.equals(purpose) || isLater(purpose, name))
            .toList();
    List<Key> all =
        (names.isEmpty() ? List.of(purpose) : names)
            .stream()
                .map(name -> new Key(name, folder.keyPair(name), since(folder, purpose, name)))
                .sorted(Comparator.comparing(Key::since).reversed())
                .toList();
    return new SealingKeys(folder, purpose, clock, all);
  }

  private static boolean isLater(String purpose, String name) {
    return name.matches(purpose + "-[0-9]{1,12}");
  }

  private static Instant since(SecretFolder folder, String purpose, String name) {
    return isLater(purpose, name)
        ? Instant.ofEpochSecond(Long.parseLong(name.substring(purpose.length() + 1)))
        : folder.keyPairMade(name);
  }

  /** The public JWK that kiosks shall seal to from now on. */
  public String current() {
    return PublicJwk.of(keys.getFirst().pair().getPublic());
  }

  /** What was sealed to any of the keys that are kept; empty for anything else. */
  public Optional<byte[]> unseal(String jwe) {
    return keys.stream()
        .map(key -> Unseal.with(key.pair()).unseal(jwe))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Draws a new key if the current one has reached this age; true if there is a new one. */
  public boolean renewOlderThan(Duration age) {
    boolean due = !keys.getFirst().since().plus(age).isAfter(clock.instant());
    if (due) {
      renew();
    }
    return due;
  }

  /** Draws a new key, on the disk before anybody is told of it. */
  public synchronized void renew() {
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    String name = purpose + "-" + now.getEpochSecond();
    if (!keys.getFirst().name().equals(name)) {
      keys.addFirst(new Key(name, folder.keyPair(name), now));
      LOG.info("the key for {} is renewed", purpose);
    }
  }

  /**
   * Forgets each key whose follower has been in use since before a time; the current one stays.
   *
   * @param horizon before which nothing that may still come was sealed
   */
  public synchronized void forgetReplacedBefore(Instant horizon) {
    while (keys.size() > 1 && keys.get(keys.size() - 2).since().isBefore(horizon)) {
      Key oldest = keys.getLast();
      keys.removeLast();
      folder.forgetKeyPair(oldest.name());
      LOG.info("a key for {} that nothing is sealed to any more is deleted", purpose);
    }
  }

  /** How many keys can still be read with. */
  public int kept() {
    return keys.size();
  }
}
