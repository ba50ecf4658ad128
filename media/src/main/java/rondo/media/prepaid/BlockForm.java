package rondo.media.prepaid;

import java.util.Arrays;

/**
 * What an issuer writes to its media: a block, alone or with a signature beside it.
 *
 * @param layout the widths of the fields
 * @param signed whether a key version and a signature follow the block
 */
public record BlockForm(BlockLayout layout, boolean signed) {
  /** Eight bytes and nothing beside them. */
  public static final BlockForm STANDARD = new BlockForm(BlockLayout.STANDARD, false);

  /** Bytes on the medium. */
  public int size() {
    return layout.size() + (signed ? BlockSignature.SIZE : 0);
  }

  /** As people say it: the widths, and whether it is signed. */
  public String words() {
    return layout.words() + (signed ? ", signed" : "");
  }

  /** What bytes of this size say; the signature is not checked here. */
  public BlockReading read(byte[] bytes) {
    BlockReading read = layout.read(Arrays.copyOf(bytes, layout.size()));
    boolean beside = !Arrays.equals(bytes, new byte[bytes.length]);
    return read instanceof BlockReading.Nothing && beside ? new BlockReading.Foreign() : read;
  }
}
