package rondo.media.minidisc.sector;

import java.util.Arrays;

/**
 * The 2,352 bytes of one MiniDisc sector, header included; they never change (seed 002, 2-2 and
 * fig. 9B). Numbers are big-endian. Safe for any thread.
 */
public final class Sector {
  /** Bytes of a sector: 588 rows of 4. */
  public static final int SIZE = 2352;

  /** A sector of zeros: what a place that was never written reads as. */
  public static final Sector ZERO = new Sector(new byte[SIZE]);

  private final byte[] bytes;

  Sector(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * A sector of these bytes, which are copied.
   *
   * @throws IllegalArgumentException unless there are exactly {@value #SIZE} of them
   */
  public static Sector of(byte[] bytes) {
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("a sector has 2352 bytes, not " + bytes.length);
    }
    return new Sector(bytes.clone());
  }

  /** The byte at an offset, 0 to 255. */
  public int at(int offset) {
    return bytes[offset] & 0xFF;
  }

  /** A number of 1 to 3 bytes that begins at an offset. */
  public int number(int offset, int width) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | at(offset + i);
    }
    return value;
  }

  /** A copy of some of the bytes. */
  public byte[] slice(int offset, int length) {
    return Arrays.copyOfRange(bytes, offset, offset + length);
  }

  /** A copy of all bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Whether every byte is zero: never written. */
  public boolean isZero() {
    return equals(ZERO);
  }

  /** Whether these bytes are all zero. */
  public boolean isZero(int offset, int length) {
    return Arrays.equals(bytes, offset, offset + length, ZERO.bytes, offset, offset + length);
  }

  /** Whether each byte is zero or that of another sector: a write of the other one that was cut. */
  public boolean isPartOf(Sector other) {
    for (int offset = 0; offset < SIZE; offset++) {
      if (bytes[offset] != 0 && bytes[offset] != other.bytes[offset]) {
        return false;
      }
    }
    return true;
  }

  /** A copy to change. */
  public SectorDraft draft() {
    return new SectorDraft(bytes.clone());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sector sector && Arrays.equals(bytes, sector.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return SectorHeader.of(this).map(SectorHeader::toString).orElse("sector without sync");
  }
}
