package rondo.media.prepaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockSignatureTest {
  private static final PrepaidBlock BLOCK = new PrepaidBlock(5, 0x010203, 0x0A0B0C0DL);
  private final KeyPair pair;

  BlockSignatureTest() throws NoSuchAlgorithmException {
    pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
  }

  private byte[] signed() {
    return BlockSignature.write(BlockLayout.STANDARD, BLOCK, 3, pair.getPrivate());
  }

  private Map<Integer, PublicKey> keys() {
    return Map.of(3, pair.getPublic());
  }

  @Test
  void a_signed_block_is_the_plain_one_with_65_bytes_beside() {
    assertThat(signed()).hasSize(73).startsWith(BlockLayout.STANDARD.write(BLOCK));
    assertThat(BlockSignature.verify(BlockLayout.STANDARD, signed(), keys())).contains(BLOCK);
  }

  @Test
  void every_flipped_bit_is_found() {
    byte[] signed = signed();
    for (int bit = 0; bit < signed.length * 8; bit++) {
      byte[] flipped = signed.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(BlockSignature.verify(BlockLayout.STANDARD, flipped, keys()))
          .as("bit %d", bit)
          .isEmpty();
    }
  }

  @Test
  void other_widths_other_keys_and_other_lengths_are_refused() {
    byte[] signed = signed();
    assertThat(BlockSignature.verify(BlockLayout.PACKED, signed, keys())).isEmpty();
    assertThat(BlockSignature.verify(BlockLayout.STANDARD, signed, Map.of())).isEmpty();
    assertThat(BlockSignature.verify(BlockLayout.STANDARD, Arrays.copyOf(signed, 72), keys()))
        .isEmpty();
  }
}
