package rondo.media.prepaid;

/** Where a kind's control format has room for a block (FEATURES P3; seed 002, end of 2-2). */
public sealed interface MediumPlace {
  /**
   * Sectors of a MiniDisc's tables of contents: see {@link PrepaidPlace} and {@link PrepaidIssue}.
   */
  record ControlSectors() implements MediumPlace {}

  /** One stretch of bytes that belongs to no file. */
  sealed interface Area extends MediumPlace {
    /** The first byte of a block in it. */
    int offset();

    /**
     * What the whole stretch is when it holds a block and nothing else.
     *
     * @throws IllegalArgumentException when the block has no room
     */
    byte[] holding(byte[] block);

    /** The bytes of a block of this size; zeros where the stretch ends before it does. */
    default byte[] block(byte[] content, int size) {
      byte[] block = new byte[size];
      int there = Math.max(0, Math.min(size, content.length - offset()));
      System.arraycopy(content, Math.min(offset(), content.length), block, 0, there);
      return block;
    }
  }

  /**
   * A logical block before the first file system, which no file can reach.
   *
   * @param block its number: 0 to 15 on discs, which ISO 9660 (ECMA-119) leaves to the system;
   *     before the first partition on a card
   * @param size bytes of a logical block: 2,048 on discs, 512 on cards
   * @param offset the first byte of the prepaid block in it
   */
  record SystemArea(int block, int size, int offset) implements Area {
    @Override
    public byte[] holding(byte[] prepaid) {
      if (offset + prepaid.length > size) {
        throw new IllegalArgumentException(
            prepaid.length + " bytes, but a block has " + (size - offset));
      }
      byte[] content = new byte[size];
      System.arraycopy(prepaid, 0, content, offset, prepaid.length);
      return content;
    }
  }

  /**
   * Marks cut by a laser between hub and lead-in, 12 to 188 bytes in steps of 16.
   *
   * @param offset the first byte of the prepaid block in them
   */
  record BurstCuttingArea(int offset) implements Area {
    private static final int LEAST = 12;
    private static final int MOST = 188;
    private static final int STEP = 16;

    @Override
    public byte[] holding(byte[] prepaid) {
      int used = offset + prepaid.length;
      int size = LEAST + Math.ceilDiv(Math.max(0, used - LEAST), STEP) * STEP;
      if (size > MOST) {
        throw new IllegalArgumentException(used + " bytes, but 188 can be cut");
      }
      byte[] content = new byte[size];
      System.arraycopy(prepaid, 0, content, offset, prepaid.length);
      return content;
    }
  }
}
