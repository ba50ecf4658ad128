package rondo.media.prepaid;

import java.util.List;

/**
 * What the bytes of a block are called (seed 002, fig. 8). A field that begins inside of a byte is
 * named at that byte.
 *
 * @param offset its first byte in the block
 * @param name as people say it
 */
public record BlockField(int offset, String name) {
  /** The fields of a form, in their order. */
  public static List<BlockField> of(BlockForm form) {
    BlockLayout layout = form.layout();
    List<BlockField> fields =
        List.of(
            new BlockField(0, "prepaid amount"),
            new BlockField(layout.amountBits() / 8, "service ID"),
            new BlockField((layout.amountBits() + layout.serviceBits()) / 8, "medium ID"));
    if (!form.signed()) {
      return fields;
    }
    return List.of(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        new BlockField(layout.size(), "key version"),
        new BlockField(layout.size() + 1, "signature"));
  }
}
