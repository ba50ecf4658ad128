package rondo.media.minidisc.sector;

/** A sector in the making; for one thread. Numbers are big-endian. */
public final class SectorDraft {
  private final byte[] bytes;

  SectorDraft(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A draft of zeros with a header. */
  public static SectorDraft with(SectorHeader header) {
    return new SectorDraft(new byte[Sector.SIZE]).header(header);
  }

  /** Replaces the 16 bytes of the header. */
  public SectorDraft header(SectorHeader header) {
    header.writeTo(this);
    return this;
  }

  /** Puts the low byte of a value. */
  public SectorDraft put(int offset, int value) {
    bytes[offset] = (byte) value;
    return this;
  }

  /** Puts a number of some bytes. */
  public SectorDraft number(int offset, int width, int value) {
    for (int i = 0; i < width; i++) {
      put(offset + i, value >>> (8 * (width - 1 - i)));
    }
    return this;
  }

  /** Puts bytes one after the other. */
  public SectorDraft put(int offset, byte[] values) {
    System.arraycopy(values, 0, bytes, offset, values.length);
    return this;
  }

  /** The sector as it is now; later changes of the draft do not reach it. */
  public Sector sector() {
    return Sector.of(bytes);
  }
}
