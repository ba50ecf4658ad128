package rondo.media.prepaid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The signature beside a larger block: one byte of key version, then Ed25519 (RFC 8032) over a word
 * of purpose, the widths, the version and the block. It says that the issuer wrote the block; it
 * cannot say that this is the medium it was written to.
 */
public final class BlockSignature {
  /** Bytes of version and signature. */
  public static final int SIZE = 1 + 64;

  private static final byte[] PURPOSE =
      "rondo prepaid block 1\n".getBytes(StandardCharsets.US_ASCII);

  private BlockSignature() {}

  /**
   * The bytes of a signed block.
   *
   * @param version the key's version, 0 to 255
   */
  public static byte[] write(BlockLayout layout, PrepaidBlock block, int version, PrivateKey key) {
    byte[] plain = layout.write(block);
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(signedContent(layout, plain, version));
      byte[] all = Arrays.copyOf(plain, plain.length + SIZE);
      all[plain.length] = (byte) version;
      System.arraycopy(signature.sign(), 0, all, plain.length + 1, SIZE - 1);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot sign with the key", e);
    }
  }

  /** The block, if a known key signed these bytes as they are; nothing says why not. */
  public static Optional<PrepaidBlock> verify(
      BlockLayout layout, byte[] all, Map<Integer, PublicKey> keys) {
    if (all.length != layout.size() + SIZE) {
      return Optional.empty();
    }
    byte[] plain = Arrays.copyOf(all, layout.size());
    int version = all[plain.length] & 0xFF;
    PublicKey key = keys.get(version);
    boolean holds =
        key != null
            && holds(
                key,
                signedContent(layout, plain, version),
                Arrays.copyOfRange(all, plain.length + 1, all.length));
    return holds && layout.read(plain) instanceof BlockReading.Block(PrepaidBlock block)
        ? Optional.of(block)
        : Optional.empty();
  }

  private static boolean holds(PublicKey key, byte[] content, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // bytes that are no point of the curve are no signature
    }
  }

  private static byte[] signedContent(BlockLayout layout, byte[] plain, int version) {
    byte[] content = Arrays.copyOf(PURPOSE, PURPOSE.length + 4 + plain.length);
    int at = PURPOSE.length;
    content[at++] = (byte) layout.amountBits();
    content[at++] = (byte) layout.serviceBits();
    content[at++] = (byte) layout.mediumBits();
    content[at++] = (byte) version;
    System.arraycopy(plain, 0, content, at, plain.length);
    return content;
  }
}
