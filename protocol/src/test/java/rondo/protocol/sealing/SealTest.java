package rondo.protocol.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import rondo.media.magstripe.CardData;

class SealTest {
  private static final KeyPair PAIR = pair("secp256r1");
  private static final byte[] CONTENT = "person@example.org".getBytes(StandardCharsets.US_ASCII);

  @Test
  void what_is_sealed_to_a_key_opens_with_its_other_half_alone() {
    String sealed = Seal.to(PublicJwk.of(PAIR.getPublic())).seal(CONTENT);
    assertThat(sealed.split("\\.", -1)).hasSize(5);
    assertThat(Unseal.with(PAIR).unseal(sealed)).contains(CONTENT);
    assertThat(Unseal.with(pair("secp256r1")).unseal(sealed)).isEmpty();
    assertThat(Seal.to(PublicJwk.of(PAIR.getPublic())).seal(CONTENT)).isNotEqualTo(sealed);
  }

  @Test
  void a_card_travels_sealed_and_shows_itself_nowhere() {
    CardData card =
        new CardData("4111111111111111", Optional.of(YearMonth.of(2030, 12)), Optional.of("201"));
    String sealed = Seal.to((ECPublicKey) PAIR.getPublic()).seal(card.toSealable());
    byte[] opened = Unseal.with(PAIR).unseal(sealed).orElseThrow();
    assertThat(CardData.fromSealable(opened)).contains(card);
    assertThat(sealed).doesNotContain("4111");
  }

  @Test
  void a_changed_seal_opens_to_nothing() {
    String sealed = Seal.to((ECPublicKey) PAIR.getPublic()).seal(CONTENT);
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 500; round++) {
      StringBuilder changed = new StringBuilder(sealed);
      int at = random.nextInt(sealed.length() - 2);
      changed.setCharAt(at, (char) ('!' + random.nextInt(90)));
      if (!changed.toString().equals(sealed)) {
        assertThat(Unseal.with(PAIR).unseal(changed.toString())).as("at " + at).isEmpty();
      }
    }
  }

  @Test
  void other_algorithms_compression_and_lengths_are_refused() throws Exception {
    JWEHeader packed =
        new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
            .compressionAlgorithm(CompressionAlgorithm.DEF)
            .build();
    JWEHeader weaker = new JWEHeader(JWEAlgorithm.ECDH_ES, EncryptionMethod.A128GCM);
    for (JWEHeader header : java.util.List.of(packed, weaker)) {
      JWEObject sealed = new JWEObject(header, new Payload(CONTENT));
      sealed.encrypt(new ECDHEncrypter((ECPublicKey) PAIR.getPublic()));
      assertThat(Unseal.with(PAIR).unseal(sealed.serialize())).isEmpty();
    }
    assertThat(Unseal.with(PAIR).unseal("a".repeat(40_000))).isEmpty();
    assertThat(Unseal.with(PAIR).unseal("")).isEmpty();
    assertThatThrownBy(
            () -> Seal.to((ECPublicKey) PAIR.getPublic()).seal(new byte[Unseal.MAX_CONTENT + 1]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void only_public_p256_keys_are_keys() {
    assertThatThrownBy(() -> PublicJwk.of(pair("secp384r1").getPublic()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> PublicJwk.read("{}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PublicJwk.read("x".repeat(2000)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static KeyPair pair(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return generator.generateKeyPair();
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
