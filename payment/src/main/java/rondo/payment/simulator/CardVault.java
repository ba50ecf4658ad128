package rondo.payment.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import rondo.media.magstripe.CardData;

/**
 * Knows cards again by a keyed hash, so that no number has to be stored (INVARIANTS I26). Immutable
 * and thread-safe.
 */
final class CardVault {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;
  private final Map<String, TestCard> testCards;

  CardVault(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.testCards =
        Arrays.stream(TestCard.values())
            .collect(Collectors.toMap(card -> hash(card.card()), Function.identity()));
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
    return Optional.ofNullable(testCards.get(hash));
  }
}
