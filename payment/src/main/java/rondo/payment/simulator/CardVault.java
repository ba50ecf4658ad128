package rondo.payment.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import rondo.media.magstripe.CardData;

/**
 * Knows cards again by a keyed hash, so that no number has to be stored (INVARIANTS I26). Immutable
 * and thread-safe.
 */
final class CardVault {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Map<String, TestCard> firstPersons;
  private final AtomicReference<@Nullable Map<String, TestCard>> everybodys =
      new AtomicReference<>();

  CardVault(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.firstPersons = hashes(1);
  }

  private Map<String, TestCard> hashes(int people) {
    Map<String, TestCard> hashes = new HashMap<>();
    for (TestCard card : TestCard.values()) {
      for (int person = 0; person < people; person++) {
        hashes.put(hash(card.card(person)), card);
      }
    }
    return Map.copyOf(hashes);
  }

  /** 64 hexadecimal digits, the same for each swipe of a card. */
  String hash(CardData card) {
    return hash(card.number().getBytes(US_ASCII));
  }

  /** 64 hexadecimal digits for any bytes, which cannot be guessed from them without the key. */
  String hash(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The test card behind a hash; empty for every other card. */
  Optional<TestCard> testCard(String hash) {
    return Optional.ofNullable(firstPersons.get(hash))
        .or(() -> Optional.ofNullable(everybodys().get(hash)));
  }

  /** Thousands of hashes, reckoned only when a card is not the first person's. */
  private Map<String, TestCard> everybodys() {
    Map<String, TestCard> known = everybodys.get();
    if (known == null) {
      known = hashes(TestCard.PEOPLE);
      everybodys.set(known);
    }
    return known;
  }
}
